import { policyNamed } from '#core/disclosure'
import { sayIn } from '#core/foundation'
import { trainingGrant } from '#core/mapping'
import { loadLinearSolver } from '#rim/assets'
import {
  agreementCsv,
  annualAgreement,
  annualChapters,
  annualReleaseFor,
  countryOf,
  followedRounds,
  makeAnnualReport,
  placeFiles,
  trainingDataset,
} from '#rim/services/files'
import type { Command } from '../command.ts'
import { agreementText, summary } from './agreement.ts'
import { demoSteps } from './demo-steps.ts'
import { outOption, policyOption, reportLanguage, writing } from './shared.ts'

const text = (nb: string, nn: string, en: string) => ({ nb, nn, en })

const words = {
  country: text('Opplæringslandet er laget', 'Opplæringslandet er laga', 'The training country is made'),
  decided: text(
    'Hva som kan vises, er avgjort for alle tabeller samlet',
    'Kva som kan visast, er avgjort for alle tabellar samla',
    'What may be shown is decided for all tables together',
  ),
  chapters: text(
    'Utviklingen 2017–2020 og de samme mottakerne 2015–2016 er regnet ut',
    'Utviklinga 2017–2020 og dei same mottakarane 2015–2016 er rekna ut',
    'Development 2017–2020 and the same recipients 2015–2016 are computed',
  ),
  files: text(
    'Årsrapporten er laget i fire formater',
    'Årsrapporten er laga i fire format',
    'The annual report is made in four formats',
  ),
  agreement: text(
    'Rapportens tabeller er sammenlignet med den trykte årsrapporten for 2020',
    'Tabellane i rapporten er samanlikna med den trykte årsrapporten for 2020',
    'The tables of the report are compared with the printed one for 2020',
  ),
  synthetic: text(
    'Ingen av personene finnes: alt er opplæringsdata.',
    'Ingen av personane finst: alt er opplæringsdata.',
    'Nobody in it exists: it is all training data.',
  ),
  inTotal: text('I alt {seconds} s.', 'I alt {seconds} s.', '{seconds} s in all.'),
  list: text('Filene:', 'Filene:', 'The files:'),
}

export const demoNationalCommand: Command = {
  name: 'demo national',
  summary: text(
    'lager landets årsrapport for 2020 av opplæringslandet og setter den ved siden av den trykte',
    'lagar årsrapporten for landet for 2020 av opplæringslandet og set han ved sida av den trykte',
    "makes the country's annual report for 2020 from the training country and sets it beside the printed one",
  ),
  args: [],
  options: [outOption, { ...policyOption, default: 'as-published-2020' }],
  examples: [
    'lyttepost demo national --out arsrapport',
    'lyttepost demo national --policy default --lang nn',
  ],
  async run(call) {
    const { terminal, language } = call
    const say = sayIn(language)
    const form = reportLanguage(call)
    const folder = call.option('out')!
    const made = terminal.today()
    const policy = policyNamed(call.option('policy')!)
    const { steps, run } = demoSteps(call)
    const country = await run(say(words.country), 0.05, () => countryOf(trainingDataset({}), '2020'))
    const solver = await loadLinearSolver()
    const request = { country, policy, solver, made }
    const release = await run(say(words.decided), 0.35, () => annualReleaseFor(request))
    const { chapters, sample } = await run(say(words.chapters), 0.45, () =>
      annualChapters({ ...request, release, language: form, grant: trainingGrant(followedRounds) }),
    )
    const { paths } = await run(say(words.files), 0.55, () =>
      writing(folder, () =>
        makeAnnualReport({
          ...{ release, folder, made, chapters },
          language: form,
          formats: ['pdf', 'pptx', 'xlsx', 'html'],
        }),
      ),
    )
    const lines = await run(say(words.agreement), 0.9, () => annualAgreement(release, sample, language))
    const csv = { name: 'samsvar-arsrapport-2020.csv', bytes: Buffer.from(agreementCsv(lines)) }
    const all = [...paths, ...(await writing(folder, () => placeFiles(folder, [csv])))]
    terminal.progress('', 1)
    if (call.json) {
      const agree = lines.filter((line) => line.agrees).length
      terminal.out(JSON.stringify({ paths: all, steps, agree, of: lines.length }, null, 1))
      return 0
    }
    const seconds = Math.round(steps.reduce((sum, step) => sum + step.seconds, 0) * 10) / 10
    terminal.out(say(words.inTotal, { seconds: String(seconds).replace('.', ',') }))
    terminal.out(say(words.synthetic))
    for (const line of lines.filter((candidate) => !candidate.agrees)) terminal.out(agreementText(line))
    terminal.out(summary(lines, language))
    terminal.out('')
    terminal.out(say(words.list))
    for (const path of all) terminal.out(`  ${path}`)
    return lines.every((line) => line.agrees || line.whyNot !== undefined) ? 0 : 4
  },
}
