import type { LocalText } from '#core/foundation'
import { backgroundVariables } from '#core/survey'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** Groups as running text names them, by variable and group: "kvinner", "brukere i LAR". */
const groups: Readonly<Record<string, LocalText>> = {
  'sex:female': text('kvinner', 'kvinner'),
  'sex:male': text('menn', 'menn'),
  'age:to_25': text('brukere på 25 år eller yngre', 'brukarar på 25 år eller yngre'),
  'age:26_35': text('brukere på 26–35 år', 'brukarar på 26–35 år'),
  'age:36_45': text('brukere på 36–45 år', 'brukarar på 36–45 år'),
  'age:46_59': text('brukere på 46–59 år', 'brukarar på 46–59 år'),
  'age:from_60': text('brukere på 60 år eller eldre', 'brukarar på 60 år eller eldre'),
  'education:primary': text('brukere med grunnskole', 'brukarar med grunnskule'),
  'education:secondary': text('brukere med videregående skole', 'brukarar med vidaregåande skule'),
  'education:higher': text('brukere med høyere utdanning', 'brukarar med høgare utdanning'),
  'marital:partner': text('brukere som er gift eller har samboer', 'brukarar som er gifte eller har sambuar'),
  'marital:single': text('enslige', 'einslege'),
  'children:yes': text('brukere med barn under 18 år', 'brukarar med barn under 18 år'),
  'children:no': text('brukere uten barn under 18 år', 'brukarar utan barn under 18 år'),
  'care:yes': text('brukere med omsorg for barn', 'brukarar med omsorg for barn'),
  'care:no': text('brukere med barn, men uten omsorg for dem', 'brukarar med barn, men utan omsorg for dei'),
  'daily:job': text('brukere i jobb', 'brukarar i jobb'),
  'daily:unemployed': text('arbeidsledige', 'arbeidsledige'),
  'daily:education': text('brukere under utdanning', 'brukarar under utdanning'),
  'daily:sick_or_assessment': text(
    'sykmeldte og brukere på arbeidsavklaringspenger',
    'sjukmelde og brukarar på arbeidsavklaringspengar',
  ),
  'daily:disability': text('uføretrygdede', 'uføretrygda'),
  'daily:measure': text('brukere på arbeidstiltak', 'brukarar på arbeidstiltak'),
  'daily:other': text('brukere som gjør annet til daglig', 'brukarar som gjer anna til dagleg'),
  'plan:yes': text('brukere med individuell plan', 'brukarar med individuell plan'),
  'plan:no': text('brukere uten individuell plan', 'brukarar utan individuell plan'),
  'group:yes': text('brukere med ansvarsgruppe', 'brukarar med ansvarsgruppe'),
  'group:no': text('brukere uten ansvarsgruppe', 'brukarar utan ansvarsgruppe'),
  'contact:yes': text('brukere med koordinator', 'brukarar med koordinator'),
  'contact:no': text('brukere uten koordinator', 'brukarar utan koordinator'),
  'lar:yes': text('brukere i LAR', 'brukarar i LAR'),
  'lar:no': text('brukere som ikke er i LAR', 'brukarar som ikkje er i LAR'),
  'size:small': text('brukere i små kommuner', 'brukarar i små kommunar'),
  'size:medium': text('brukere i mellomstore kommuner', 'brukarar i mellomstore kommunar'),
  'size:large': text('brukere i store kommuner', 'brukarar i store kommunar'),
  'region:north': text('brukere i region Nord', 'brukarar i region Nord'),
  'region:mid': text('brukere i region Midt', 'brukarar i region Midt'),
  'region:south_east': text('brukere i region Sør-Øst', 'brukarar i region Sør-Aust'),
  'region:west': text('brukere i region Vest', 'brukarar i region Vest'),
}

/** A group inside a sentence; a group without words of its own is named by its label in the tables. */
export function groupSaid(variable: string, group: string): LocalText {
  const known = groups[`${variable}:${group}`]
  if (known) return known
  const label = backgroundVariables
    .find(({ code }) => code === variable)
    ?.groups.find(({ code }) => code === group)?.label
  return label ?? text(group, group)
}
