import { formatNumber, type Language } from '#core/foundation'
import type { AuditedCell } from '#core/releases'
import type { Audited } from '#rim/services/files'

const number = (value: number, language: Language): string =>
  language === 'en' ? value.toLocaleString('en-GB') : formatNumber(value, 'count', language)

/** What was decided, in a few lines. */
export function decidedText(
  facts: {
    readonly policy: string
    readonly ruleVersion: string
    readonly printed: number
    readonly sensitive: number
    readonly withheld: number
    readonly unresolved: number
    readonly path: string | null
  },
  language: Language,
): string {
  const say = {
    nb: {
      rules: 'Regelsett',
      printed: 'Tall i tabellene',
      sensitive: 'Små tall og små grupper',
      withheld: 'Vises ikke',
      unresolved: 'Kan ikke skjermes mer',
      kept: 'Lagret i',
      notKept: 'Avgjørelsen er ikke lagret: den gjelder opplæringslandet, eller regelsettet viser alt.',
    },
    nn: {
      rules: 'Regelsett',
      printed: 'Tal i tabellane',
      sensitive: 'Små tal og små grupper',
      withheld: 'Blir ikkje viste',
      unresolved: 'Kan ikkje skjermast meir',
      kept: 'Lagra i',
      notKept: 'Avgjerda er ikkje lagra: ho gjeld opplæringslandet, eller regelsettet viser alt.',
    },
    en: {
      rules: 'Policy',
      printed: 'Figures in the tables',
      sensitive: 'Small counts and small groups',
      withheld: 'Withheld',
      unresolved: 'Cannot be protected further',
      kept: 'Kept in',
      notKept: 'The decision is not kept: it is of the training country, or the policy shows everything.',
    },
  }[language]
  const lines: [string, string][] = [
    [say.rules, `${facts.policy} (${facts.ruleVersion})`],
    [say.printed, number(facts.printed, language)],
    [say.sensitive, number(facts.sensitive, language)],
    [say.withheld, number(facts.withheld, language)],
    ...(facts.unresolved > 0
      ? [[say.unresolved, number(facts.unresolved, language)] as [string, string]]
      : []),
  ]
  const kept = facts.path === null ? say.notKept : `${say.kept} ${facts.path}`
  return [...lines.map(([name, value]) => `${name.padEnd(30)}${value}`), kept].join('\n')
}

/** What the attack found: the verdict first, then how wide the intervals are, then what is exposed. */
export function auditText({ policy, ruleVersion, report, facts }: Audited, language: Language): string {
  const say = {
    nb: {
      safe: 'Trygt: ingen skjulte tall kan plasseres nærmere enn regelsettet krever.',
      unsafe: 'Ikke trygt: disse tallene kan plasseres for nært.',
      rules: 'Regelsett',
      of: 'Avgjørelse',
      printed: 'Tall i tabellene',
      withheld: 'Vises ikke',
      sensitive: 'Av dem små tall og små grupper',
      narrowest: 'Smaleste intervall som ble målt',
      provenOnly: 'I store sett bevist brede nok, ikke målt',
      unresolved: 'Kan ikke skjermes mer, sett innenfra',
      none: 'ingen',
      widths: 'Så bredt er intervallet rundt de små tallene',
      cells: 'tall',
      more: 'og mer',
      needs: 'krav',
      unlimited: 'uten øvre grense',
      rest: 'til',
    },
    nn: {
      safe: 'Trygt: ingen skjulte tal kan plasserast nærare enn regelsettet krev.',
      unsafe: 'Ikkje trygt: desse tala kan plasserast for nært.',
      rules: 'Regelsett',
      of: 'Avgjerd',
      printed: 'Tal i tabellane',
      withheld: 'Blir ikkje viste',
      sensitive: 'Av dei små tal og små grupper',
      narrowest: 'Smalaste intervall som blei målt',
      provenOnly: 'I store sett prova breie nok, ikkje målte',
      unresolved: 'Kan ikkje skjermast meir, sett innanfrå',
      none: 'ingen',
      widths: 'Så breitt er intervallet rundt dei små tala',
      cells: 'tal',
      more: 'og meir',
      needs: 'krav',
      unlimited: 'utan øvre grense',
      rest: 'til',
    },
    en: {
      safe: 'Safe: no withheld figure can be placed more closely than the policy allows.',
      unsafe: 'Not safe: these figures can be placed too closely.',
      rules: 'Policy',
      of: 'Decision',
      printed: 'Figures in the tables',
      withheld: 'Withheld',
      sensitive: 'Small counts and small groups among them',
      narrowest: 'Narrowest interval measured',
      provenOnly: 'Proven wide enough in large sets, not measured',
      unresolved: 'Cannot be protected further, from inside',
      none: 'none',
      widths: 'How wide the interval around the small figures is',
      cells: 'figures',
      more: 'and more',
      needs: 'needs',
      unlimited: 'no upper limit',
      rest: 'more',
    },
  }[language]
  const count = (value: number): string => number(value, language)
  const cell = ({ key, low, high, needs }: AuditedCell): string =>
    `${high === null ? `${count(low)}– (${say.unlimited})` : `${count(low)}–${count(high)}`}, ${say.needs} ${count(needs)}: ${key}`
  const line = (name: string, value: string): string => `${name.padEnd(50)}${value}`
  const exposed = report.exposed.slice(0, 20).map((one) => `  ${cell(one)}`)
  if (report.exposed.length > 20) exposed.push(`  … ${count(report.exposed.length - 20)} ${say.rest}`)
  return [
    report.safe ? say.safe : say.unsafe,
    ...exposed,
    '',
    ...(facts ? [line(say.of, `${facts.round}, ${facts.name}, ${facts.made}: ${facts.reason}`)] : []),
    line(say.rules, `${policy} (${ruleVersion})`),
    line(say.printed, count(report.printed)),
    line(say.withheld, count(report.withheld)),
    line(say.sensitive, count(report.sensitive)),
    line(say.narrowest, report.narrowest ? cell(report.narrowest) : say.none),
    ...(report.provenOnly > 0 ? [line(say.provenOnly, count(report.provenOnly))] : []),
    ...(report.unresolved > 0 ? [line(say.unresolved, count(report.unresolved))] : []),
    '',
    `${say.widths}:`,
    ...report.widths.map(({ from, to, cells }) => {
      const span = to === null ? `${from} ${say.more}` : from === to ? `${from}` : `${from}–${to}`
      return line(`  ${span}`, `${count(cells)} ${say.cells}`)
    }),
  ].join('\n')
}
