import { Link, useLocation } from 'wouter'
import type { LocalText } from '#core/foundation'
import { useSay } from '../words/index.ts'
import './area.css'

/** A page that the navigation leads to. */
interface AreaLink {
  readonly to: string
  readonly text: LocalText
}

const words = { navigation: { nb: 'Sider', nn: 'Sider', en: 'Pages' } }

/** The pages of a desk, side by side under the header; the one that one is on, or below, is marked. */
export function AreaNav({ links }: { links: readonly AreaLink[] }) {
  const say = useSay()
  const [location] = useLocation()
  const holds = ({ to }: AreaLink): boolean => location === to || location.startsWith(`${to}/`)
  // the first is the desk's own front page, which every address lies below
  const current = links.slice(1).find(holds) ?? links[0]
  return (
    <nav className="lp-area-nav lp-no-print" aria-label={say(words.navigation)}>
      <ul>
        {links.map((link) => (
          <li key={link.to}>
            <Link to={link.to} {...(link === current && { 'aria-current': 'page' as const })}>
              {say(link.text)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
