/** The trial login provider: a real OpenID provider with made-up people, on this machine only. */
export type { DevClient } from './clients.ts'
export type { DevOrganization, DevPerson } from './people.ts'
export { type DevCredential, type DevLogin, type DevLoginOptions, startDevLogin } from './start.ts'
