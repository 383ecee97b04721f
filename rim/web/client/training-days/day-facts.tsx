import type { Language, LocalText } from '#core/foundation'
import { Tag } from '../ui/index.ts'
import { dayInWords } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/index.ts'
import type { TrainingDayAnswer } from './answers.ts'
import './training-days.css'

const words = {
  time: { nb: '{day} kl. {begins}–{ends}', nn: '{day} kl. {begins}–{ends}', en: '{day}, {begins}–{ends}' },
  link: { nb: 'Møtelenke', nn: 'Møtelenkje', en: 'Meeting link' },
  places: {
    nb: '{taken} av {places} plasser er tatt',
    nn: '{taken} av {places} plassar er tekne',
    en: '{taken} of {places} places are taken',
  },
  placesOne: {
    nb: '{taken} av 1 plass er tatt',
    nn: '{taken} av 1 plass er teken',
    en: '{taken} of 1 place is taken',
  },
  taken: { nb: '{taken} påmeldte', nn: '{taken} påmelde', en: '{taken} signed up' },
  takenOne: { nb: '1 påmeldt', nn: '1 påmeld', en: '1 signed up' },
  full: { nb: 'Fullt', nn: 'Fullt', en: 'Full' },
  cancelled: { nb: 'Avlyst', nn: 'Avlyst', en: 'Cancelled' },
  over: { nb: 'Har vært', nn: 'Har vore', en: 'Over' },
} satisfies Record<string, LocalText>

const clock = (time: string, language: Language): string =>
  language === 'en' ? time : time.replace(':', '.')

/** Day and hours: «03.11.2026 kl. 09.00–15.00». */
export function useDayName(): (day: TrainingDayAnswer) => string {
  const say = useSay()
  const language = useLanguage()
  return ({ day, begins, ends }) =>
    say(words.time, {
      day: dayInWords(day, language),
      begins: clock(begins, language),
      ends: clock(ends, language),
    })
}

/** Whether there is room for one more. */
export const isFull = ({ places, taken }: TrainingDayAnswer): boolean => places !== null && taken >= places

/** Where, what about, how many come, and whether it is off. */
export function DayFacts({ day, today }: { day: TrainingDayAnswer; today: string }) {
  const say = useSay()
  const { place, link, about, places, taken, cancelledAt } = day
  const told = say({ nb: about.nb, nn: about.nn === '' ? about.nb : about.nn })
  const signedUp = taken === 1 ? words.takenOne : words.taken
  const count = places === null ? signedUp : places === 1 ? words.placesOne : words.places
  return (
    <div className="lp-day-facts">
      <span className="lp-row">
        {cancelledAt !== null && <Tag colour="danger">{say(words.cancelled)}</Tag>}
        {cancelledAt === null && day.day < today && <Tag>{say(words.over)}</Tag>}
        {cancelledAt === null && day.day >= today && isFull(day) && (
          <Tag colour="warning">{say(words.full)}</Tag>
        )}
        <span>{say(count, { taken, places: places ?? 0 })}</span>
      </span>
      {place !== '' && <span>{place}</span>}
      {link !== '' && (
        <a className="ds-link" href={link} rel="noreferrer">
          {say(words.link)}
        </a>
      )}
      {told !== '' && <p className="lp-day-about">{told}</p>}
    </div>
  )
}
