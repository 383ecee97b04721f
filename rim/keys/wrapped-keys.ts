/**
 * What a data key is for:
 * - `round`: pseudonyms within one round of one municipality, scope `<round>/<municipality>`;
 * - `link`: pseudonyms that link a municipality's rounds, where that is allowed, scope `<municipality>`;
 * - `block`: pseudonyms of those who said no to a round, scope `<round>/<municipality>`;
 * - `release`: what is frozen and decided of a round, scope `<round>/<municipality>`, or `<round>/NO` for the country;
 * - `survey`: codes, drafts and pools of a wave of the survey, scope `<wave>`, destroyed when it closes;
 * - `survey-text`: what people have written in a wave's answers, scope `<wave>`;
 * - `survey-results`: what is frozen and decided of a closed wave, scope `<wave>`;
 * - `study-text`: the texts of an interview, scope `<study>/<interview>`, destroyed when the informant withdraws;
 * - `study-recording`: the recording of an interview, scope `<study>/<interview>`, destroyed with it;
 * - `study-people`: who a study's informants are, scope `<study>`, destroyed when the study's key is to be;
 * - `cell-key`: the secret that the noise of built tables is made of, scope `house`;
 * - `audit`: seals of the audit log, scope `house`;
 * - `session`: log-in sessions, scope `house`.
 */
export type DataKeyKind =
  | 'round'
  | 'link'
  | 'block'
  | 'release'
  | 'survey'
  | 'survey-text'
  | 'survey-results'
  | 'study-text'
  | 'study-recording'
  | 'study-people'
  | 'cell-key'
  | 'audit'
  | 'session'

/** A data key as it is stored. */
export interface WrappedKey {
  /** UUID. */
  readonly id: string
  readonly kind: DataKeyKind
  readonly scope: string
  /** The key as its provider wrapped it. */
  readonly wrapped: string
  /** The provider's id. */
  readonly provider: string
  /** UTC, ISO 8601. */
  readonly createdAt: string
}

/** Where wrapped data keys are kept; the database's part, which never sees a key itself. */
export interface WrappedKeys {
  find(kind: DataKeyKind, scope: string): Promise<WrappedKey | undefined>
  /** Fails when there is a key of the same kind and scope: the database's constraint, not a look beforehand. */
  insert(key: WrappedKey): Promise<void>
  all(): Promise<readonly WrappedKey[]>
  /** Replaces the wrapping of the same data key. */
  rewrap(id: string, wrapped: string, provider: string): Promise<void>
  destroy(id: string): Promise<void>
}

/** What a data key is bound to when it is wrapped. Kinds have no colon, so no two pairs give the same text. */
export function contextOf(kind: DataKeyKind, scope: string): string {
  return `${kind}:${scope}`
}
