import { useSay } from '../words/index.ts'

const words = { waiting: { nb: 'Henter …', nn: 'Hentar …', en: 'Loading …' } }

/** Shown when something takes time; not at all when it does not. */
export function Waiting() {
  const say = useSay()
  return (
    <div className="lp-waiting" role="status">
      {say(words.waiting)}
    </div>
  )
}
