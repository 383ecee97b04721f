import type { Saver } from '../../saving/index.ts'
import { useSay } from '../../words/index.ts'
import { togetherWords as words } from './together-words.ts'

/** All that is stored, on paper to take along; what has just been written is sent first. */
export function PrintoutLink({
  registration,
  saver,
  size,
}: {
  /** Id. */
  registration: string
  saver: Saver
  size?: 'sm'
}) {
  const say = useSay()
  return (
    <a
      className="ds-button"
      data-variant="secondary"
      data-size={size}
      href={`/api/registrations/${registration}/printout`}
      download
      onClick={saver.flush}
    >
      {say(words.print)}
    </a>
  )
}
