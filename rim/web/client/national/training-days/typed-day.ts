import type { TrainingDayAnswer } from '../../training-days/answers.ts'

/** A training day as it stands in the form: all of it text. */
export interface TypedDay {
  readonly day: string
  readonly begins: string
  readonly ends: string
  readonly place: string
  readonly link: string
  readonly places: string
  readonly aboutNb: string
  readonly aboutNn: string
}

export const emptyDay: TypedDay = {
  day: '',
  begins: '09.00',
  ends: '15.00',
  place: '',
  link: '',
  places: '',
  aboutNb: '',
  aboutNn: '',
}

/** A time of day with a point, as clocks are written in Norwegian. */
const asWritten = (clock: string): string => clock.replace(':', '.')

export const typedDay = ({ about, places, ...day }: TrainingDayAnswer): TypedDay => ({
  day: day.day,
  begins: asWritten(day.begins),
  ends: asWritten(day.ends),
  place: day.place,
  link: day.link,
  places: places === null ? '' : String(places),
  aboutNb: about.nb,
  aboutNn: about.nn,
})

type Fault = 'day' | 'clock' | 'order' | 'where' | 'link' | 'places'
export type DayFaults = Partial<Record<keyof TypedDay, Fault>>

/** A time of day as people write it, as HH:MM: «9», «9.00» and «0900» too. Null: it is none. */
export function clockOf(text: string): string | null {
  const [, hours = '', minutes = '00'] = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text.trim()) ?? []
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return null
  return `${hours.padStart(2, '0')}:${minutes}`
}

/** What is wrong, by field. `today` as `YYYY-MM-DD`. */
export function dayFaults({ day, begins, ends, place, link, places }: TypedDay, today: string): DayFaults {
  const [from, to] = [clockOf(begins), clockOf(ends)]
  return {
    ...(!/^\d{4}-\d\d-\d\d$/.test(day) || day < today ? { day: 'day' } : {}),
    ...(from === null ? { begins: 'clock' } : {}),
    ...(to === null ? { ends: 'clock' } : from !== null && from >= to ? { ends: 'order' } : {}),
    ...(place.trim() === '' && link.trim() === '' ? { place: 'where' } : {}),
    ...(link.trim() !== '' && !/^https:\/\/\S+$/.test(link.trim()) ? { link: 'link' } : {}),
    ...(places.trim() !== '' && !/^[1-9]\d{0,3}$/.test(places.trim()) ? { places: 'places' } : {}),
  }
}

/** The day as it is sent; only for one without faults. */
export const sentDay = ({ day, begins, ends, place, link, places, aboutNb, aboutNn }: TypedDay) => ({
  day,
  begins: clockOf(begins) ?? begins,
  ends: clockOf(ends) ?? ends,
  place: place.trim(),
  link: link.trim(),
  places: places.trim() === '' ? null : Number(places),
  about: { nb: aboutNb.trim(), nn: aboutNn.trim() },
})
