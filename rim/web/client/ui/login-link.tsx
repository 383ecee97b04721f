import { useSay } from '../words/index.ts'

const words = {
  logIn: {
    nb: 'Logg inn i en ny fane',
    nn: 'Logg inn i ei ny fane',
    en: 'Log in in a new tab',
  },
  stronger: { nb: 'Logg inn sikrere', nn: 'Logg inn sikrare', en: 'Log in more securely' },
}

/** Where a login beside an open page begins; it ends on a page that tells this one. */
const loginAddress = '/login?as=staff&returnTo=%2Fregister%2Flogged-in'

/** The way to a login in a new tab, where this page must stay because something on it waits to be saved. */
export function LoginLink({
  stepUp,
}: {
  /** Where a surer login begins, if that is what is missing. */
  stepUp: string | null
}) {
  const say = useSay()
  return (
    <a className="ds-link" href={stepUp ?? loginAddress} target="_blank" rel="noopener opener">
      {say(stepUp ? words.stronger : words.logIn)}
    </a>
  )
}
