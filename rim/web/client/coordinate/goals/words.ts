import type { LocalText } from '#core/foundation'

const text = (nb: string, nn: string, en: string): LocalText => ({ nb, nn, en })

/** Words of the municipality's own goals. */
export const ownGoalWords = {
  title: text('Kommunens mål', 'Måla til kommunen', 'The municipality’s goals'),
  lead: text(
    'Kopier et mål fra en nasjonal plan, sett måltall, og følg det fra runde til runde.',
    'Kopier eit mål frå ein nasjonal plan, set måltal, og følg det frå runde til runde.',
    'Copy a goal from a national plan, set targets, and follow it from round to round.',
  ),
  none: text(
    'Kommunen følger ingen mål ennå.',
    'Kommunen følgjer ingen mål enno.',
    'The municipality follows no goals yet.',
  ),
  followed: text('Mål som følges', 'Mål som blir følgde', 'Goals that are followed'),
  goal: text('Mål', 'Mål', 'Goal'),
  responsible: text('Ansvarlig', 'Ansvarleg', 'Responsible'),
  state: text('Tilstand', 'Tilstand', 'State'),
  running: text('Følges', 'Blir følgt', 'Followed'),
  ended: text('Avsluttet {day}', 'Avslutta {day}', 'Ended {day}'),
  copy: text('Kopier et mål', 'Kopier eit mål', 'Copy a goal'),
  from: text('Mål i en nasjonal plan', 'Mål i ein nasjonal plan', 'Goal in a national plan'),
  take: text('Følg målet', 'Følg målet', 'Follow the goal'),
  choose: text('Velg et mål.', 'Vel eit mål.', 'Choose a goal.'),
  all: text('Kommunens mål', 'Måla til kommunen', 'The municipality’s goals'),
  edit: text('Tittel, ansvarlig og måltall', 'Tittel, ansvarleg og måltal', 'Title, responsible and targets'),
  ownTitle: text('Kommunens egen tittel', 'Kommunen sin eigen tittel', 'The municipality’s own title'),
  note: text('Notat', 'Notat', 'Note'),
  targets: text('Måltall', 'Måltal', 'Targets'),
  targetsHelp: text(
    'La feltene stå tomme for indikatorer uten måltall.',
    'La felta stå tomme for indikatorar utan måltal.',
    'Leave the fields empty for indicators without a target.',
  ),
  targetValue: text('Måltall for «{indicator}»', 'Måltal for «{indicator}»', 'Target of “{indicator}”'),
  targetYear: text('År for «{indicator}»', 'År for «{indicator}»', 'Year of “{indicator}”'),
  both: text(
    'Skriv både måltall og årstall, eller ingen av dem.',
    'Skriv både måltal og årstal, eller ingen av dei.',
    'Write both target and year, or neither.',
  ),
  saved: text('Målet er lagret.', 'Målet er lagra.', 'The goal is saved.'),
  close: text('Avslutt målet', 'Avslutt målet', 'End the goal'),
  closeWhat: text(
    'Målet blir stående som det er og kan leses, men ikke endres. Det kan ikke åpnes igjen.',
    'Målet blir ståande som det er og kan lesast, men ikkje endrast. Det kan ikkje opnast igjen.',
    'The goal is kept as it is and can be read, but not changed. It cannot be opened again.',
  ),
  keep: text('Følg det videre', 'Følg det vidare', 'Keep following it'),
  plan: text('Fra planen: {title}', 'Frå planen: {title}', 'From the plan: {title}'),
} satisfies Record<string, LocalText>
