import { ProblemError, problem, sayIn, textIn, type WrittenForm } from '#core/foundation'
import {
  developmentOf,
  type Goal,
  goalTitle,
  indicatorsOf,
  levelNames,
  type Plan,
  sourceNames,
  valueText,
  verdictNames,
} from '#core/indicators'
import { loadPlans } from '#rim/assets'
import { tableText } from '#rim/exports'
import type { Command } from '../command.ts'
import { cliProblems } from '../problems.ts'
import { reportLanguage } from './shared.ts'

const words = {
  indicator: { nb: 'Indikator', nn: 'Indikator' },
  source: { nb: 'Kilde', nn: 'Kjelde' },
  values: { nb: 'Verdier', nn: 'Verdiar' },
  way: { nb: 'Utvikling', nn: 'Utvikling' },
  lacking: { nb: 'Det som mangler', nn: 'Det som manglar' },
  towards: { nb: 'riktig vei', nn: 'rett veg' },
  away: { nb: 'feil vei', nn: 'feil veg' },
  unchanged: { nb: 'uendret', nn: 'uendra' },
  unclear: { nb: 'usikkert', nn: 'usikkert' },
  not_judged: { nb: 'vurderes ikke', nn: 'blir ikkje vurdert' },
  none: { nb: 'kan ikke sammenlignes', nn: 'kan ikkje samanliknast' },
}

export const goalsCommand: Command = {
  name: 'goals',
  summary: {
    nb: 'viser målene i en plan, vurderingene av dem og indikatorene med verdier og utvikling',
    nn: 'viser måla i ein plan, vurderingane av dei og indikatorane med verdiar og utvikling',
    en: 'shows the goals of a plan, how they are judged, and the indicators with values and development',
  },
  args: [
    {
      name: 'plan',
      required: false,
      text: {
        nb: 'planens kode; uten: planene som finnes',
        nn: 'koden til planen; utan: planane som finst',
        en: "the plan's code; without: the plans that there are",
      },
    },
  ],
  options: [],
  examples: ['lyttepost goals', 'lyttepost goals opptrapping-rus-2016'],
  async run(call) {
    const { terminal, args, json } = call
    const form = reportLanguage(call)
    const plans = loadPlans()
    if (args[0] === undefined) {
      if (json)
        terminal.out(
          JSON.stringify(
            plans.map(({ code, title }) => ({ code, title })),
            null,
            1,
          ),
        )
      else for (const { code, title } of plans) terminal.out(`${code}  ${textIn(title, form)}`)
      return 0
    }
    const plan = planNamed(args[0])
    terminal.out(json ? JSON.stringify(plan, null, 1) : planText(plan, form))
    return 0
  },
}

/** The plan of a code. @throws problem 4131 where there is none. */
export function planNamed(code: string): Plan {
  const plans = loadPlans()
  const plan = plans.find((one) => one.code === code)
  if (plan) return plan
  const known = plans.map((one) => one.code).join(', ')
  throw new ProblemError(problem(cliProblems.unknownPlan, { plan: code, known }))
}

function planText(plan: Plan, form: WrittenForm): string {
  const lacking = plan.lacking.map((text) => `- ${textIn(text, form)}`)
  return [
    textIn(plan.title, form),
    plan.source,
    ...plan.goals.map((goal) => goalText(plan, goal, form)),
    [`${textIn(words.lacking, form)}:`, ...lacking].join('\n'),
  ].join('\n\n')
}

function goalText(plan: Plan, goal: Goal, form: WrittenForm): string {
  const say = sayIn(form)
  const judged = goal.judgements.map(({ level, verdict, reservation, reason, author, date }) => {
    const told = [say(levelNames[level]), say(verdictNames[verdict]).toLowerCase()].join(': ')
    return `- ${told}. ${reservation ? `${say(reservation)} ` : ''}${say(reason)} (${author}, ${date})`
  })
  const own = indicatorsOf(plan, goal)
  const title = goalTitle(goal, say)
  const table = tableText({
    title: '',
    head: [words.indicator, words.values, words.way, words.source].map((word) => textIn(word, form)),
    rows: own.map((one) => [
      say(one.title),
      one.values.map((value) => `${value.year}: ${valueText(one, value, form)}`).join('; '),
      textIn(words[developmentOf(one, 'NO').change?.way ?? 'none'], form),
      say(sourceNames[one.from]),
    ]),
    notes: [],
  })
  return [title, ...judged, ...(own.length > 0 ? [table] : [])].join('\n')
}
