import type { LocalText } from '#core/foundation'
import { TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  wrong: {
    nb: 'Skriv et årstall fra 2020 til 2100.',
    nn: 'Skriv eit årstal frå 2020 til 2100.',
    en: 'Write a year from 2020 to 2100.',
  },
} satisfies Record<string, LocalText>

/** Whether a version can be for the year that is typed. */
export const isYear = (typed: string): boolean => /^20[2-9]\d$|^2100$/.test(typed)

/** The year that a version is first used in. */
export function YearField({
  label,
  year,
  change,
  checked,
}: {
  label: string
  year: string
  change: (year: string) => void
  /** Whether what is wrong is told. */
  checked: boolean
}) {
  const say = useSay()
  return (
    <TextField
      label={label}
      value={year}
      change={change}
      error={checked && !isYear(year) ? say(words.wrong) : undefined}
    />
  )
}
