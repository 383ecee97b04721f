import { Link, useSearch } from 'wouter'
import type { LocalText } from '#core/foundation'
import { useSay } from '../../words/index.ts'

/** Which of a page's views the address asks for; the first where it asks for none. */
export function useView<V extends string>(views: readonly [V, ...V[]]): V {
  const asked = new URLSearchParams(useSearch()).get('view')
  return views.find((one) => one === asked) ?? views[0]
}

/** The views of a page, to go between; each has an address of its own. */
export function ViewsNav<V extends string>({
  label,
  address,
  views,
  names,
  view,
}: {
  label: string
  /** The page's own. */
  address: string
  views: readonly V[]
  names: Readonly<Record<V, LocalText>>
  /** The one shown. */
  view: V
}) {
  const say = useSay()
  return (
    <nav aria-label={label} className="lp-find-views">
      {views.map((one) => (
        <Link key={one} to={`${address}?view=${one}`} aria-current={one === view ? 'page' : undefined}>
          {say(names[one])}
        </Link>
      ))}
    </nav>
  )
}
