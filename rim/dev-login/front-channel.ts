import type { AdapterPayload } from 'oidc-provider'
import type { RegisteredClient } from './clients.ts'

/**
 * The addresses that tell the clients of a session that it has ended (OpenID Connect Front-Channel Logout 1.0). The
 * library has no front-channel logout, so this is ours.
 */
export function frontChannelAddresses(
  issuer: string,
  clients: readonly RegisteredClient[],
  session: Pick<AdapterPayload, 'authorizations'>,
): string[] {
  return clients.flatMap(({ clientId, profile, frontChannelLogoutUri }) => {
    const sid = session.authorizations?.[clientId]?.sid
    if (!frontChannelLogoutUri || !sid || profile.frontChannelLogout === 'no') return []
    const address = new URL(frontChannelLogoutUri)
    if (profile.frontChannelLogout === 'issuer and sid') address.searchParams.set('iss', issuer)
    address.searchParams.set('sid', sid)
    return [address.href]
  })
}
