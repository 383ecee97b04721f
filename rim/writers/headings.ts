import type { ReportModel, ReportSection } from '#core/reports'

/** A section's title as it is printed: after its number, where it has one. */
export const headingOf = ({ number, title }: Pick<ReportSection, 'number' | 'title'>): string =>
  number === undefined || number === '' ? title : `${number} ${title}`

/** How deep a section's heading stands. */
export const levelOf = ({ level }: Pick<ReportSection, 'level'>): 1 | 2 => level ?? 1

/** Running text with figures and tables in it, and not a collection of tables with a few key points over each. */
export const isProse = ({ kind }: Pick<ReportModel, 'kind'>): boolean =>
  kind === 'survey' ||
  kind === 'interviews' ||
  kind === 'annual' ||
  kind === 'municipal_survey' ||
  kind === 'goals'

/** Whose report it is, with its number where that is one that readers know: a municipality's or a county's. */
export const placeOf = ({ kind, place }: Pick<ReportModel, 'kind' | 'place'>): string =>
  !isProse({ kind }) || /^\d{4}(\d\d)?$/.test(place.number) ? `${place.name} (${place.number})` : place.name
