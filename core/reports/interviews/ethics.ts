import { listed, printedDate } from '#core/foundation'
import type { ReportNode } from '../model.ts'
import type { Context } from './context.ts'
import { list, paragraphs, text } from './nodes.ts'

const consent = text(
  'Alle informantene fikk et informasjonsskriv og samtykket før intervjuet. De kunne trekke seg når som helst, uten å si hvorfor. Tekstene er avidentifisert, og to personer har kontrollert det. Navn og koder er holdt fra hverandre. Ved sitater står bare kjønn og alder, og hvert sitat er godkjent av en person til.',
  'Alle informantane fekk eit informasjonsskriv og samtykte før intervjuet. Dei kunne trekkje seg når som helst, utan å seie kvifor. Tekstane er avidentifiserte, og to personar har kontrollert det. Namn og kodar er haldne frå kvarandre. Ved sitat står berre kjønn og alder, og kvart sitat er godkjent av ein person til.',
)
const withdrawn = text(
  '{people} trakk samtykket etter intervjuet. Det de sa, er ikke med.',
  '{people} trekte samtykket etter intervjuet. Det dei sa, er ikkje med.',
)
const approved = text('Studien er vurdert slik:', 'Studien er vurdert slik:')
const read = text(
  'Utkastet til rapporten er lest av {bodies}. Det de skrev, og hva som ble gjort med det, er tatt vare på.',
  'Utkastet til rapporten er lese av {bodies}. Det dei skreiv, og kva som vart gjort med det, er teke vare på.',
)
const waiting = text('Utkastet er sendt til {bodies}.', 'Utkastet er sendt til {bodies}.')

/** Consent, withdrawal, de-identification and approvals. */
export function ethics({ say, facts, count, language }: Context): readonly ReportNode[] {
  const { approvals } = facts.study
  const { withdrawn: left } = facts.recruitment
  const said = [say(consent), ...(left > 0 ? [say(withdrawn, { people: count(left, 'informant') })] : [])]
  return [
    ...paragraphs('ethics_consent', said.join(' ')),
    ...(approvals.length > 0 ? paragraphs('ethics_approved', say(approved)) : []),
    ...list(
      'ethics_approvals',
      approvals.map(({ body, number, on, verdict }) =>
        [
          `${body}${number === '' ? '' : ` (${number})`}`,
          [verdict.replace(/\.$/, ''), ...(on === null ? [] : [printedDate(on, language)])].join(', '),
        ]
          .filter((one) => one !== '')
          .join(': '),
      ),
    ),
  ]
}

/** Who has read the draft. What they wrote is the study's own. */
export function reviews({ say, project }: Context): readonly ReportNode[] {
  const all = [...project.review.values()].sort((one, other) => (one.sentOn < other.sentOn ? -1 : 1))
  const answered = all.filter(({ answeredOn }) => answeredOn !== null).map(({ body }) => body)
  const open = all.filter(({ answeredOn }) => answeredOn === null).map(({ body }) => body)
  return paragraphs(
    'reviews_text',
    [
      ...(answered.length > 0 ? [say(read, { bodies: listed(answered) })] : []),
      ...(open.length > 0 ? [say(waiting, { bodies: listed(open) })] : []),
    ].join(' '),
  )
}
