import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import type { LocalText } from '#core/foundation'
import { Waiting } from '../ui/index.ts'
import { AreaNav } from './area-nav.tsx'
import { NotHere } from './not-here.tsx'

/** A page of an area. */
interface AreaPage {
  readonly path: string
  readonly draw: (parts: Parts) => ReactNode
  readonly link: AreaLink | undefined
}

/** What stands in the address at the parts of a path that begin with a colon. */
type Parts = Readonly<Record<string, string | undefined>>

/** How the navigation of the area leads to a page. */
interface AreaLink {
  readonly text: LocalText
  /** Whether whoever is logged in sees it; everybody does where it is left out. */
  readonly seen?: () => boolean
}

/** The page gets the part of the path that begins with a colon, by its name. */
type GivenBy<Path extends string> = Path extends `${string}/:${infer Rest}`
  ? { readonly [Part in Rest extends `${infer First}/${string}` ? First : Rest]: string }
  : object

/**
 * A page at an address, loaded when somebody goes there; begun anew where the part of the address that it gets is another.
 *
 * @example pageAt('/national/rounds/:round', () => import('./round/national-round-page.tsx'))
 */
export function pageAt<Path extends string>(
  path: Path,
  load: () => Promise<{ default: ComponentType<GivenBy<Path>> }>,
  link?: AreaLink,
): AreaPage {
  const Page: ComponentType<GivenBy<Path>> = lazy(load)
  const part = /\/:([^/]+)/.exec(path)?.[1]
  const draw = (parts: Parts) => {
    if (part === undefined) return <Page {...({} as GivenBy<Path>)} />
    return <Page key={parts[part]} {...({ [part]: parts[part] } as GivenBy<Path>)} />
  }
  return { path, draw, link }
}

/** The pages of one desk, by address, with the navigation to those that have a link. */
export function Area({ pages }: { pages: readonly AreaPage[] }) {
  const links = pages.flatMap(({ path, link }) =>
    link && (link.seen?.() ?? true) ? { to: path, text: link.text } : [],
  )
  return (
    <>
      <AreaNav links={links} />
      <Suspense fallback={<Waiting />}>
        <Switch>
          {pages.map(({ path, draw }) => (
            <Route key={path} path={path}>
              {draw}
            </Route>
          ))}
          <Route>
            <NotHere />
          </Route>
        </Switch>
      </Suspense>
    </>
  )
}
