import { osloDay } from '#core/foundation'
import type { Command } from '../command.ts'
import { administratorOptions, administratorPlace, tell } from './house-options.ts'

const installed = ['national-coordinator', 'operator'] as const

const appoint: Command = {
  name: 'staff appoint',
  summary: {
    nb: 'utnevner en nasjonal koordinator eller en driftsansvarlig, og skriver ut koden som tas i bruk ved innlogging',
    nn: 'utnemner ein nasjonal koordinator eller ein driftsansvarleg, og skriv ut koden som blir teken i bruk ved innlogging',
    en: 'appoints a national coordinator or an operator, and prints the code to take it up with at login',
  },
  args: [
    {
      name: 'rolle',
      required: true,
      allowed: installed,
      text: { nb: 'rollen', nn: 'rolla', en: 'the role' },
    },
    {
      name: 'navn',
      required: true,
      text: {
        nb: 'navnet, slik det skal stå i loggen',
        nn: 'namnet, slik det skal stå i loggen',
        en: 'the name, as it shall stand in the log',
      },
    },
  ],
  options: administratorOptions,
  examples: ['lyttepost staff appoint national-coordinator "Nora Nordmann"'],
  async run(call) {
    const { appointHouseStaff } = await import('#rim/services')
    const [role, name] = call.args
    const made = await appointHouseStaff(administratorPlace(call), role as (typeof installed)[number], name!)
    tell(call, made, [
      [{ nb: 'Kode', nn: 'Kode', en: 'Code' }, made.code],
      [{ nb: 'Gjelder til', nn: 'Gjeld til', en: 'Valid until' }, osloDay(made.expiresAt)],
    ])
    return 0
  },
}

export const staffCommands: readonly Command[] = [appoint]
