import type { Level } from '#core/access'
import type { ProfileName } from '#rim/login'

/**
 * What each provider's level is worth here. ID-porten's, Ansattporten's and HelseID's are the national assurance levels
 * (substantial, high). A login through an employer's Microsoft account counts as low, because its strength is the
 * employer's choice; with the authentication context `c1` that the employer has set up for two factors it counts as
 * substantial, as does Feide with two factors.
 */
const worth: Readonly<Record<ProfileName, Readonly<Record<string, Level>>>> = {
  idporten: {
    'idporten-loa-low': 'low',
    'idporten-loa-substantial': 'substantial',
    'idporten-loa-high': 'high',
  },
  ansattporten: { entraid: 'low', substantial: 'substantial', high: 'high' },
  helseid: { '2': 'low', '3': 'substantial', '4': 'high' },
  entra: { password: 'low', c1: 'substantial' },
  feide: { password: 'low', 'urn:mace:feide.no:auth:level:fad08:3': 'substantial' },
  development: { low: 'low', substantial: 'substantial', high: 'high' },
}

/** The house's level of a provider's; what is not known is low. */
export const houseLevel = (profile: ProfileName, level: string | undefined): Level =>
  (level === undefined ? undefined : worth[profile][level]) ?? 'low'

/** The provider's weakest level that is worth so much here; undefined where it has none. */
export const providerLevel = (profile: ProfileName, level: Level): string | undefined => {
  const order: readonly Level[] = ['low', 'substantial', 'high']
  const enough = Object.entries(worth[profile]).filter(
    ([, own]) => order.indexOf(own) >= order.indexOf(level),
  )
  return enough.sort(([, a], [, b]) => order.indexOf(a) - order.indexOf(b))[0]?.[0]
}
