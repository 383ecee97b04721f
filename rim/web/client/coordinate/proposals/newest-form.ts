import { useVersions } from '../../revision/queries.ts'

/** Id of the newest version of the form: what proposals are about. Undefined until it is known. */
export const useNewestForm = (): string | undefined => useVersions().data?.[0]?.id
