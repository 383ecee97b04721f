import type { Profile, ProfileName } from './profile.ts'

/**
 * ID-porten, for inhabitants. Source: docs.digdir.no/docs/idporten (OpenID Connect, ID token, logout, PAR).
 * Gives the person number but no name. The same browser may come back already logged in, at a lower level: therefore
 * the level is checked here, as the source demands. Not tried against the real provider.
 */
const idporten: Profile = {
  id: 'idporten',
  name: { nb: 'ID-porten', nn: 'ID-porten', en: 'ID-porten' },
  issuers: { test: 'https://test.idporten.no', production: 'https://idporten.no' },
  scopes: ['openid', 'profile'],
  levels: {
    claim: 'acr',
    values: ['idporten-loa-low', 'idporten-loa-substantial', 'idporten-loa-high'],
    request: 'minimum',
  },
  clientAuthentication: ['private_key_jwt', 'client_secret_basic'],
  pushedRequests: 'ok',
  dpop: false,
  claims: { subject: ['sub'], personNumber: 'pid' },
  userinfo: false,
  frontChannelLogout: 'issuer and sid',
  logout: true,
  clockToleranceSeconds: 10,
}

/**
 * Ansattporten, for employees of any registered organisation. Source: docs.digdir.no/docs/ansattporten (guide,
 * representation, RAR types). Organisations come as `reportees` (`ansattporten:altinn:service`) or as
 * `authorized_parties` (`ansattporten:altinn:resource`); a person may come back with none. `entraid` (the employer's
 * own Microsoft login) stands weakest because its strength is the employer's choice. Not tried against the real
 * provider; that `acr` comes back with the same words as `acr_values` is taken from the guide.
 */
const ansattporten: Profile = {
  id: 'ansattporten',
  name: { nb: 'Ansattporten', nn: 'Ansattporten', en: 'Ansattporten' },
  issuers: { test: 'https://test.ansattporten.no', production: 'https://ansattporten.no' },
  scopes: ['openid', 'profile'],
  levels: { claim: 'acr', values: ['entraid', 'substantial', 'high'], request: 'every' },
  clientAuthentication: ['private_key_jwt', 'client_secret_basic'],
  pushedRequests: 'ok',
  dpop: false,
  claims: { subject: ['sub'], personNumber: 'pid', representation: 'authorization_details' },
  representationType: 'ansattporten:altinn:resource',
  userinfo: false,
  frontChannelLogout: 'issuer and sid',
  logout: true,
  clockToleranceSeconds: 10,
}

/**
 * HelseID, for health personnel. Source: utviklerportal.nhn.no, HelseID: security profile, PAR, authorization and end
 * session endpoints. FAPI 2.0: signed client authentication, PAR and DPoP always. Its `acr_values` chooses identity
 * providers, not levels, so a level cannot be asked for and is only checked. Not tried against the real provider; that
 * names and numbers may need the userinfo endpoint, and that front-channel logout carries `iss`, are assumptions.
 */
const helseid: Profile = {
  id: 'helseid',
  name: { nb: 'HelseID', nn: 'HelseID', en: 'HelseID' },
  issuers: { test: 'https://helseid-sts.test.nhn.no', production: 'https://helseid-sts.nhn.no' },
  scopes: [
    'openid',
    'profile',
    'helseid://scopes/identity/pid',
    'helseid://scopes/identity/security_level',
    'helseid://scopes/hpr/hpr_number',
  ],
  levels: { claim: 'helseid://claims/identity/security_level', values: ['2', '3', '4'], request: 'no' },
  clientAuthentication: ['private_key_jwt'],
  pushedRequests: 'required',
  dpop: true,
  claims: {
    subject: ['sub'],
    personNumber: 'helseid://claims/identity/pid',
    name: 'name',
    hprNumber: 'helseid://claims/hpr/hpr_number',
  },
  userinfo: true,
  frontChannelLogout: 'issuer and sid',
  logout: true,
  clockToleranceSeconds: 10,
}

/**
 * Microsoft Entra ID, one connection per municipality's tenant. Source: learn.microsoft.com, ID token claims reference
 * and Conditional Access authentication context. A person is known by `tid` and `oid`, never by address or user name.
 * A stronger login is asked for as authentication context `c1`, which the tenant must define. Front-channel logout
 * sends `sid` without `iss` (reported by users of nginx-openid-connect; not in Microsoft's own text). Gives no person
 * number. Not tried against the real provider.
 */
const entra: Profile = {
  id: 'entra',
  name: { nb: 'Microsoft Entra ID', nn: 'Microsoft Entra ID', en: 'Microsoft Entra ID' },
  issuers: { production: 'https://login.microsoftonline.com/{tenant}/v2.0' },
  scopes: ['openid', 'profile'],
  levels: { claim: 'acrs', values: ['password', 'c1'], absent: 'password', request: 'acrs' },
  clientAuthentication: ['client_secret_basic'],
  pushedRequests: 'never',
  dpop: false,
  claims: { subject: ['tid', 'oid'], name: 'name' },
  userinfo: false,
  frontChannelLogout: 'sid',
  logout: true,
  clockToleranceSeconds: 60,
}

/**
 * Feide, for researchers. Source: docs.feide.no (OpenID Connect details, logout, service-initiated MFA). The ID token
 * is thin; the name comes from userinfo. A login without `acr` counts as password only. There is no front-channel
 * logout. The person number is not asked for. Not tried against the real provider.
 */
const feide: Profile = {
  id: 'feide',
  name: { nb: 'Feide', nn: 'Feide', en: 'Feide' },
  issuers: { production: 'https://auth.dataporten.no' },
  scopes: ['openid', 'userid', 'userinfo-name'],
  levels: {
    claim: 'acr',
    values: ['password', 'urn:mace:feide.no:auth:level:fad08:3'],
    absent: 'password',
    request: 'minimum',
  },
  clientAuthentication: ['client_secret_basic'],
  pushedRequests: 'never',
  dpop: false,
  claims: { subject: ['sub'], name: 'name' },
  userinfo: true,
  frontChannelLogout: 'no',
  logout: true,
  clockToleranceSeconds: 10,
}

/**
 * The trial provider of `rim/dev-login`: made-up people, this machine only. It gives everything the others give, so
 * that all parts can be tried. Its levels are those of the eIDAS regulation, (EU) 910/2014, article 8.
 */
const development: Profile = {
  id: 'development',
  name: { nb: 'Prøveinnlogging', nn: 'Prøveinnlogging', en: 'Trial login' },
  issuers: {},
  scopes: ['openid', 'profile'],
  levels: { claim: 'acr', values: ['low', 'substantial', 'high'], request: 'minimum' },
  clientAuthentication: ['private_key_jwt', 'client_secret_basic'],
  pushedRequests: 'ok',
  dpop: false,
  claims: {
    subject: ['sub'],
    personNumber: 'pid',
    name: 'name',
    hprNumber: 'hpr_number',
    representation: 'authorization_details',
  },
  representationType: 'ansattporten:altinn:resource',
  userinfo: true,
  frontChannelLogout: 'issuer and sid',
  logout: true,
  clockToleranceSeconds: 10,
}

/** The provider profiles by name. */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  idporten,
  ansattporten,
  helseid,
  entra,
  feide,
  development,
}
