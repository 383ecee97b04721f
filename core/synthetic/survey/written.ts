import type { Random } from '#core/foundation'
import { happens, oneOf } from './draws.ts'

/** What people call each kind of service when they write it by hand. Ours. */
const called: Readonly<Record<string, readonly string[]>> = {
  gp: ['fastlegen', 'Legekontoret', 'legen min'],
  psychologist: ['psykolog', 'Psykologen i kommunen'],
  mental_health: [
    'psykisk helse',
    'Psykisk helsetjeneste',
    'psykiatritjenesten',
    'Rus og psykisk helse',
    'psyk. helse',
  ],
  substance_service: [
    'ruskonsulent',
    'Ruskonsulenten',
    'rustjenesten',
    'Rusteamet',
    'rus',
    'rusoppfølging',
    'Rustjenesten i komm.',
  ],
  health_centre: ['helsestasjonen', 'Helsestasjon'],
  support_contact: ['støttekontakt', 'Treningskontakten'],
  nav: ['NAV', 'Nav', 'nav', 'NAV kontoret', 'N.A.V.', 'sosialkontoret'],
  child_welfare: ['barnevernet', 'Barneverntjenesten'],
  work_training: ['arbeidstiltak', 'Arbeidstreningen', 'IPS'],
  activity_centre: ['dagsenteret', 'Dagsenter', 'Aktivitetshuset', 'aktivitetssenter', 'værestedet'],
  housing_support: ['boligoppfølging', 'Boligoppfølgingen', 'bo-oppfølging', 'boteamet', 'miljøtjenesten'],
  home_nursing: ['hjemmesykepleien', 'Hjemmesykepleie', 'hj.spl.', 'heimesjukepleia', 'hjemmetjenesten'],
  outreach: ['FACT', 'fact teamet', 'FACT-team', 'Uteteamet', 'utekontakten', 'ACT'],
  low_threshold: ['MO-senteret', 'mo senteret', 'feltpleien', 'Feltpleie', 'lavterskel', 'M.O. senteret'],
  care_institution: ['omsorgsinstitusjon', 'sykehjemmet'],
  other: ['Frelsesarmeen', 'krisesenteret', 'erfaringskonsulenten', 'LAR'],
}

/** What is written where people do not know, or mean all of it. Nobody can code it. */
const unclear = ['vet ikke', 'husker ikke', 'dere', 'kommunen', '?']

/** Made-up names, as now and then stand in the field though nobody asked. */
const names = ['Kari', 'Ola', 'Trine', 'Jon Arne']

/** What somebody writes who got the form from this service: its name, what it is called, or something else; often slips of the pen. */
export function writtenService(
  random: Random,
  service: { readonly name: string; readonly kind: string },
): string {
  if (happens(random, 35)) return oneOf(random, unclear)
  // a person thinks of another service than the one that handed out the form
  const kind = happens(random, 40) ? oneOf(random, Object.keys(called)) : service.kind
  const text =
    kind === service.kind && happens(random, 300)
      ? service.name
      : oneOf(random, called[kind] ?? [service.name])
  const named = happens(random, 12)
    ? `${text} ${oneOf(random, ['hos', 'ved'])} ${oneOf(random, names)}`
    : text
  return happens(random, 160) ? misspelt(random, named) : named
}

/** One slip of the pen: a letter left out, twice, or swapped with its neighbour. Short words are written rightly. */
function misspelt(random: Random, text: string): string {
  if (text.length < 6) return text
  const at = 1 + random.below(text.length - 2)
  const [before, letter, after] = [text.slice(0, at), text[at]!, text.slice(at + 1)]
  if (!/\p{L}/u.test(letter) || !/\p{L}/u.test(after[0] ?? '')) return text
  switch (random.below(3)) {
    case 0:
      return `${before}${after}`
    case 1:
      return `${before}${letter}${letter}${after}`
    default:
      return `${before}${after[0]}${letter}${after.slice(1)}`
  }
}
