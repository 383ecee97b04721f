import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type ResearchFormat, researchFiles, researchFormats } from '#rim/exports'
import { mappingInstruments, placeChunkedFiles, releaseRoundRows } from '#rim/services/files'
import type { Command, OptionSpec } from '../command.ts'
import { releaseOptions } from './rows.ts'
import { countryFor, dataOptions, outOption, reportLanguage, writing } from './shared.ts'

const formatOption: OptionSpec = {
  name: 'format',
  value: 'format',
  allowed: researchFormats,
  default: 'csv',
  text: {
    nb: 'csv (med kodebok), sav (SPSS), parquet eller ddi (csv med DDI-Codebook)',
    nn: 'csv (med kodebok), sav (SPSS), parquet eller ddi (csv med DDI-Codebook)',
    en: 'csv (with a code book), sav (SPSS), parquet or ddi (csv with DDI-Codebook)',
  },
}

export const exportRowsCommand: Command = {
  name: 'export rows',
  summary: {
    nb: 'gir ut registreringer for forskere, med formål og rettslig grunnlag',
    nn: 'gir ut registreringar for forskarar, med formål og rettsleg grunnlag',
    en: 'releases registrations for researchers, with purpose and legal basis',
  },
  args: [],
  options: [...releaseOptions, formatOption, outOption, ...dataOptions],
  examples: [
    'lyttepost export rows --format sav --purpose "analyse av boforhold" --legal-basis "helseforskningsloven § 9"',
    'lyttepost export rows --municipality 1103 --format ddi --purpose "egne analyser" --legal-basis "helsepersonelloven § 26"',
  ],
  async run(call) {
    const { terminal } = call
    const folder = call.option('out')!
    const country = countryFor(call)
    const municipality = call.option('municipality')
    const language = reportLanguage(call)
    const date = terminal.today()
    const paths = await writing(folder, () => {
      const released = releaseRoundRows({
        country,
        ...(municipality === undefined ? {} : { municipality }),
        purpose: call.option('purpose') ?? '',
        legalBasis: call.option('legal-basis') ?? '',
        auditPath: join(folder, 'logg.jsonl'),
        date,
        auditId: randomUUID(),
      })
      const place = municipality === undefined ? '' : `${municipality}-`
      const of = municipality === undefined ? '' : `, ${municipality}`
      const forms = mappingInstruments()
      return placeChunkedFiles(
        folder,
        researchFiles(released, {
          format: call.option('format') as ResearchFormat,
          name: `${place}${country.round}-${{ nb: 'registreringer', nn: 'registreringar' }[language]}`,
          title: { nb: `BrukerPlan ${country.round}${of}`, nn: `BrukerPlan ${country.round}${of}` },
          date,
          language,
          forms,
        }),
      )
    })
    terminal.out(call.json ? JSON.stringify({ municipality: municipality ?? null, paths }) : paths.join('\n'))
    return 0
  },
}
