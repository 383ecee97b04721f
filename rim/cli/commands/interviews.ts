import { readFileSync } from 'node:fs'
import type { Command } from '../command.ts'
import { checkFacts, checkText } from './interviews-text.ts'
import { readingFailure } from './shared.ts'

const services = () => import('#rim/services')

const check: Command = {
  name: 'interviews check',
  summary: {
    nb: 'leser en fil fra NVivo, ATLAS.ti, MAXQDA eller andre, og viser hva den har og hva som ikke kan overføres',
    nn: 'les ei fil frå NVivo, ATLAS.ti, MAXQDA eller andre, og viser kva ho har og kva som ikkje kan overførast',
    en: 'reads a file of NVivo, ATLAS.ti, MAXQDA or others, and shows what is in it and what cannot be carried over',
  },
  args: [
    {
      name: 'fil',
      required: true,
      text: {
        nb: 'prosjekt (.qdpx, .qde) eller kodebok (.qdc, .csv); ingenting av den blir lagret',
        nn: 'prosjekt (.qdpx, .qde) eller kodebok (.qdc, .csv); ingenting av ho blir lagra',
        en: 'project (.qdpx, .qde) or code book (.qdc, .csv); nothing of it is stored',
      },
    },
  ],
  options: [],
  examples: ['lyttepost interviews check studie.qdpx', 'lyttepost interviews check kodebok.qdc --json'],
  async run(call) {
    const path = call.args[0]!
    const bytes = fileAt(path)
    const { readExchangeFile, nameOfText } = await services()
    // whoever has done what without a name in the file is nobody here
    const facts = checkFacts(readExchangeFile(bytes, { importer: '' }), nameOfText)
    call.terminal.out(call.json ? JSON.stringify(facts, null, 1) : checkText(facts, call.language))
    return facts.identityNumbers.length > 0 ? 4 : 0
  },
}

function fileAt(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw readingFailure(path, cause)
  }
}

export const interviewsCommands: readonly Command[] = [check]
