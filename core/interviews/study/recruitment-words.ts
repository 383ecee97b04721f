import type { LocalText } from '#core/foundation'
import { type Funnel, recruitmentReasons } from './recruitment.ts'
import { counted, listed, said } from './said.ts'

const words = {
  considered: {
    nb: 'Tjenestene vurderte {n} personer. {m} av dem ble ikke spurt.',
    nn: 'Tenestene vurderte {n} personar. {m} av dei vart ikkje spurde.',
  },
  asked: {
    nb: 'I alt ble {people} spurt om å delta, gjennom {channels} ({each}).',
    nn: 'I alt vart {people} spurde om å delta, gjennom {channels} ({each}).',
  },
  nobody: { nb: 'Ingen er spurt om å delta ennå.', nn: 'Ingen er spurde om å delta enno.' },
  agreed: {
    nb: 'Av dem takket {agreed} ja, og {interviewed} ble intervjuet.',
    nn: 'Av dei takka {agreed} ja, og {interviewed} vart intervjua.',
  },
  declined: { nb: '{n} takket nei', nn: '{n} takka nei' },
  unreachable: { nb: '{n} ble ikke nådd', nn: '{n} vart ikkje nådd' },
  ineligible: { nb: '{n} var utenfor målgruppen', nn: '{n} var utanfor målgruppa' },
  noShow: { nb: '{n} møtte ikke til avtalt intervju', nn: '{n} møtte ikkje til avtalt intervju' },
  appointed: {
    nb: '{n} har en avtale som ikke er holdt ennå',
    nn: '{n} har ein avtale som ikkje er halden enno',
  },
  waiting: { nb: '{n} har ikke svart ennå', nn: '{n} har ikkje svart enno' },
  others: { nb: 'Ellers: {list}.', nn: 'Elles: {list}.' },
  reasons: {
    nb: 'Grunnene til at det ikke ble noe intervju, var: {list}.',
    nn: 'Grunnane til at det ikkje vart noko intervju, var: {list}.',
  },
  reason: { nb: '{reason} ({n})', nn: '{reason} ({n})' },
  channel: { nb: '{channel}: {n}', nn: '{channel}: {n}' },
  sites: { nb: 'De intervjuede kom fra {list}.', nn: 'Dei intervjua kom frå {list}.' },
  site: { nb: '{site} ({n})', nn: '{site} ({n})' },
  noSite: { nb: 'sted ikke oppgitt', nn: 'stad ikkje oppgitt' },
} as const satisfies Record<string, LocalText>

/**
 * The recruitment in sentences, for the method chapter: who was asked through whom, what came of it, and why some were not
 * interviewed. Only what is above zero is told.
 */
export function funnelSentences({ total, channels, sites }: Funnel): readonly LocalText[] {
  const sentences: LocalText[] = []
  if (total.notAsked > 0) {
    sentences.push(said(words.considered, { n: total.considered, m: total.notAsked }))
  }
  if (total.asked === 0) return [...sentences, words.nobody]
  const asking = channels.filter(({ counts }) => counts.asked > 0)
  const each = asking.map(({ channel, counts }) => said(words.channel, { channel, n: counts.asked }))
  sentences.push(
    said(words.asked, {
      people: counted(
        total.asked,
        { nb: '{n} person', nn: '{n} person' },
        { nb: '{n} personer', nn: '{n} personar' },
      ),
      channels: counted(
        asking.length,
        { nb: 'én tjeneste', nn: 'éi teneste' },
        { nb: '{n} tjenester', nn: '{n} tenester' },
      ),
      each: listed(each),
    }),
    said(words.agreed, { agreed: total.agreed, interviewed: total.interviewed }),
  )
  const others = (
    ['declined', 'unreachable', 'ineligible', 'noShow', 'appointed', 'waiting'] as const
  ).filter((state) => total[state] > 0)
  if (others.length > 0) {
    const list = listed(others.map((state) => said(words[state], { n: total[state] })))
    sentences.push(said(words.others, { list }))
  }
  if (total.reasons.length > 0) {
    const list = total.reasons.map(({ reason, n }) =>
      said(words.reason, { reason: recruitmentReasons[reason], n }),
    )
    sentences.push(said(words.reasons, { list: listed(list) }))
  }
  const from = sites.filter(({ counts }) => counts.interviewed > 0)
  if (from.length > 1) {
    const list = from.map(({ site, counts }) =>
      said(words.site, { site: site ?? words.noSite, n: counts.interviewed }),
    )
    sentences.push(said(words.sites, { list: listed(list) }))
  }
  return sentences
}
