import { ProblemError, problem } from '#core/foundation'
import { makeGoalReport } from '#rim/services/files'
import type { Format } from '#rim/writers'
import type { Command } from '../command.ts'
import { cliProblems } from '../problems.ts'
import { planNamed } from './goals.ts'
import { outOption, reportLanguage, writing } from './shared.ts'

export const goalsReportCommand: Command = {
  name: 'goals report',
  summary: {
    nb: 'lager rapport og lysbilder om målene i en plan, eller om ett av dem',
    nn: 'lagar rapport og lysbilete om måla i ein plan, eller om eitt av dei',
    en: 'makes the report and slides on the goals of a plan, or on one of them',
  },
  args: [
    {
      name: 'plan',
      required: true,
      text: { nb: 'planens kode', nn: 'koden til planen', en: "the plan's code" },
    },
  ],
  options: [
    outOption,
    {
      name: 'goal',
      value: 'kode',
      text: {
        nb: 'målets kode; uten: alle',
        nn: 'koden til målet; utan: alle',
        en: "the goal's code; without: all",
      },
    },
    {
      name: 'format',
      value: 'formater',
      default: 'pdf,pptx',
      text: {
        nb: 'pdf, pptx, xlsx og html, med komma mellom',
        nn: 'pdf, pptx, xlsx og html, med komma mellom',
        en: 'pdf, pptx, xlsx and html, separated by commas',
      },
    },
  ],
  examples: [
    'lyttepost goals report opptrapping-rus-2016',
    'lyttepost goals report opptrapping-rus-2016 --goal services',
  ],
  async run(call) {
    const plan = planNamed(call.args[0]!)
    const goal = call.option('goal')
    if (goal !== undefined && !plan.goals.some(({ code }) => code === goal)) {
      const known = plan.goals.map(({ code }) => code).join(', ')
      throw new ProblemError(problem(cliProblems.unknownGoal, { goal, known }))
    }
    const folder = call.option('out')!
    const paths = await writing(folder, () =>
      makeGoalReport({
        ...{ plan, territory: 'NO', synthetic: false, language: reportLanguage(call) },
        ...(goal !== undefined && { goals: [goal] }),
        ...{ made: call.terminal.today(), formats: call.option('format')!.split(',') as Format[], folder },
      }),
    )
    call.terminal.out(call.json ? JSON.stringify({ paths }) : paths.join('\n'))
    return 0
  },
}
