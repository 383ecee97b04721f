import { benchAnswers } from './answers.ts'
import { benchAutosave } from './autosave.ts'
import { benchBuilder } from './builder.ts'
import { benchCoding } from './coding.ts'
import { benchCrosstab } from './crosstab/bench.ts'
import { benchDisclosure } from './disclosure.ts'
import { benchFirstPage } from './first-page.ts'
import { benchPublicPages } from './public-pages.ts'
import { benchReports } from './reports.ts'
import { benchSurvey } from './survey.ts'
import { benchSurveyReports } from './survey-reports.ts'

/**
 * `npm run bench [-- reports|survey-reports|disclosure|survey|builder|crosstab|autosave|answers|first-page|coding|public-pages] [--quick]`: times the main steps and prints them. No limits are asserted: machines
 * differ. `reports` (the default), `survey-reports`, `disclosure`, `survey` and `builder` run in this process and print JSON; `crosstab` compares ways to count, each in a
 * process of its own, and prints a table; `autosave` loads the whole program with saves and readings, `answers` with finished answers of the survey; `first-page` opens the
 * round's page on a slowed phone; `coding` works in the coding page of a large interview study; `public-pages`
 * asks for public pages at 2,000 requests a second. Figures of one machine stand in docs/performance.md.
 */
const quick = process.argv.includes('--quick')
const which = process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? 'reports'
const inProcess = {
  reports: benchReports,
  'survey-reports': benchSurveyReports,
  disclosure: benchDisclosure,
  survey: benchSurvey,
  builder: benchBuilder,
}
if (
  which === 'reports' ||
  which === 'survey-reports' ||
  which === 'disclosure' ||
  which === 'survey' ||
  which === 'builder'
) {
  const figures = await inProcess[which](quick)
  process.stdout.write(`${JSON.stringify({ node: process.version, ...figures }, null, 1)}\n`)
} else if (which === 'crosstab') {
  await benchCrosstab(quick, (line) => process.stdout.write(`${line}\n`))
} else if (which === 'autosave') {
  await benchAutosave(quick, (line) => process.stdout.write(`${line}\n`))
} else if (which === 'answers') {
  await benchAnswers(quick, (line) => process.stdout.write(`${line}\n`))
} else if (which === 'first-page') {
  await benchFirstPage(quick, (line) => process.stdout.write(`${line}\n`))
} else if (which === 'public-pages') {
  await benchPublicPages(quick, (line) => process.stdout.write(`${line}\n`))
} else if (which === 'coding') {
  await benchCoding(quick, (line) => process.stdout.write(`${line}\n`))
} else {
  process.stderr.write(
    `There is no benchmark "${which}": reports, survey-reports, disclosure, survey, builder, crosstab, autosave, answers, first-page, coding, public-pages\n`,
  )
  process.exitCode = 1
}
