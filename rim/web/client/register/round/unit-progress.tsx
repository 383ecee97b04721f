import { useId } from 'react'
import type { LocalText } from '#core/foundation'
import type { ProgressAnswer } from '../../api/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  title: { nb: 'Hvem har gjort hva', nn: 'Kven har gjort kva', en: 'Who has done what' },
  name: { nb: 'Ansatt', nn: 'Tilsett', en: 'Staff' },
  complete: { nb: 'Fullført', nn: 'Fullført', en: 'Complete' },
  drafts: { nb: 'Under arbeid', nn: 'Under arbeid', en: 'Drafts' },
  all: { nb: 'Enheten', nn: 'Eininga', en: 'The unit' },
  me: { nb: '{name} (deg)', nn: '{name} (deg)', en: '{name} (you)' },
} satisfies Record<string, LocalText>

/** How many forms each in the unit has completed and begun: in numbers, and as bars for the eye. */
export function UnitProgress({ progress }: { progress: ProgressAnswer }) {
  const say = useSay()
  const title = useId()
  const { complete, drafts } = progress
  // two may have the same name: told apart by their place, which does not change while it is shown
  const staff = progress.staff.map((one, at) => ({ ...one, key: `${at} ${one.name}` }))
  const most = Math.max(1, ...staff.map((one) => one.complete + one.drafts))
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className="ds-heading" data-size="2xs">
        {say(words.title)}
      </h3>
      <table className="lp-progress">
        <thead>
          <tr>
            <th scope="col">{say(words.name)}</th>
            <th scope="col" className="lp-progress-number">
              {say(words.complete)}
            </th>
            <th scope="col" className="lp-progress-number">
              {say(words.drafts)}
            </th>
          </tr>
        </thead>
        <tbody>
          {staff.map((one) => (
            <tr key={one.key} className={one.me ? 'lp-progress-me' : undefined}>
              <th scope="row">
                {one.me ? say(words.me, { name: one.name }) : one.name}
                <Bar complete={one.complete / most} drafts={one.drafts / most} />
              </th>
              <td className="lp-progress-number">{one.complete}</td>
              <td className="lp-progress-number">{one.drafts}</td>
            </tr>
          ))}
        </tbody>
        {staff.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">{say(words.all)}</th>
              <td className="lp-progress-number">{complete}</td>
              <td className="lp-progress-number">{drafts}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

/** Filled: completed; outlined: begun. The numbers stand beside it. */
function Bar({ complete, drafts }: { complete: number; drafts: number }) {
  const width = 100
  return (
    <svg
      className="lp-progress-bar"
      viewBox={`0 0 ${width} 6`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="lp-progress-complete" width={complete * width} height={6} />
      <rect className="lp-progress-drafts" x={complete * width} width={drafts * width} height={6} />
    </svg>
  )
}
