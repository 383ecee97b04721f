import { readFileSync } from 'node:fs'
import { type LocalText, sayIn } from '#core/foundation'
import { type ArchiveKind, archiveKinds } from '#core/releases'
import type { Command } from '../command.ts'
import { problemLine } from '../problem-line.ts'
import { applicationOptions, applicationPlace, keysOption } from './house-options.ts'
import { readingFailure, writing } from './shared.ts'

const services = () => import('#rim/services')
const text = (nb: string, nn: string, en: string): LocalText => ({ nb, nn, en })

const words = {
  made: text(
    '{path}: {files} filer, {kilobytes} kB. Kontrollsum {hash}',
    '{path}: {files} filer, {kilobytes} kB. Kontrollsum {hash}',
    '{path}: {files} files, {kilobytes} kB. Checksum {hash}',
  ),
  holds: text(
    'Uendret: alle filer er som da pakken ble laget.',
    'Uendra: alle filer er som då pakken vart laga.',
    'Unchanged: all files are as when the package was made.',
  ),
}

const make: Command = {
  name: 'archive make',
  summary: text(
    'lager en arkivpakke av en runde, en brukerundersøkelse, en studie eller en rapport',
    'lagar ein arkivpakke av ein runde, ei brukarundersøking, ein studie eller ein rapport',
    'makes an archive package of a round, a user survey, a study or a report',
  ),
  args: [
    {
      name: 'hva',
      required: true,
      text: text(
        'id; en runde kan kalles ved koden',
        'id; ein runde kan kallast ved koden',
        'id; a round can be called by its code',
      ),
    },
  ],
  options: [
    {
      name: 'kind',
      value: 'slag',
      allowed: archiveKinds,
      default: 'round',
      text: text('hva det er', 'kva det er', 'what it is'),
    },
    {
      name: 'out',
      value: 'mappe',
      default: 'out',
      text: text('mappen som pakken legges i', 'mappa som pakken blir lagd i', 'folder for the package'),
    },
    {
      name: 'synthetic',
      text: text('ingen av personene finnes', 'ingen av personane finst', 'none of the people exist'),
    },
    ...applicationOptions,
    keysOption,
  ],
  examples: [
    'lyttepost archive make ovingsrunden',
    'lyttepost archive make 0199a2f0-… --kind survey --out arkiv',
  ],
  async run(call) {
    const { makeHouseArchive } = await services()
    const folder = call.option('out')!
    const made = await writing(folder, () =>
      makeHouseArchive(applicationPlace(call), {
        ...{ kind: call.option('kind') as ArchiveKind, of: call.args[0]!, folder },
        ...{ now: new Date().toISOString(), synthetic: call.flag('synthetic') },
      }),
    )
    const { path, files, size, hash } = made
    const told = { path, files: String(files), kilobytes: String(Math.ceil(size / 1000)), hash }
    call.terminal.out(call.json ? JSON.stringify(made, null, 1) : sayIn(call.language)(words.made, told))
    return 0
  },
}

const verify: Command = {
  name: 'archive verify',
  summary: text(
    'kontrollerer en arkivpakke: hver fil mot kontrollsummene',
    'kontrollerer ein arkivpakke: kvar fil mot kontrollsummane',
    'verifies an archive package: every file against the checksums',
  ),
  args: [{ name: 'fil', required: true, text: text('pakken', 'pakken', 'the package') }],
  options: [
    {
      name: 'hash',
      value: 'kontrollsum',
      text: text(
        'kontrollsummen som ble vist da pakken ble laget',
        'kontrollsummen som vart vist då pakken vart laga',
        'the checksum that was told when the package was made',
      ),
    },
  ],
  examples: ['lyttepost archive verify arkiv.zip', 'lyttepost archive verify arkiv.zip --hash 3f…'],
  async run(call) {
    const { archiveFileFaults } = await services()
    const path = call.args[0]!
    let bytes: Uint8Array
    try {
      bytes = readFileSync(path)
    } catch (cause) {
      throw readingFailure(path, cause)
    }
    const faults = archiveFileFaults(bytes, call.option('hash'))
    if (call.json) call.terminal.out(JSON.stringify({ holds: faults.length === 0, faults }, null, 1))
    else if (faults.length === 0) call.terminal.out(sayIn(call.language)(words.holds))
    else for (const fault of faults) call.terminal.out(problemLine(fault, call.language))
    return faults.length === 0 ? 0 : 4
  },
}

/** `lyttepost archive`: packages for keeping. */
export const archiveCommands: readonly Command[] = [make, verify]
