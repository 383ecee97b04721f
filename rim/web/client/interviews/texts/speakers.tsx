import type { LocalText } from '#core/foundation'
import type { SpeakerPrefix, SpeakerRole } from '#core/interviews'
import { SelectField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  legend: { nb: 'Hvem er hvem?', nn: 'Kven er kven?', en: 'Who is who?' },
  help: {
    nb: 'Dette står foran replikkene. Si hvem det er, så kan de holdes fra hverandre.',
    nn: 'Dette står framfor replikkane. Sei kven det er, så kan dei haldast frå kvarandre.',
    en: 'This stands before what is said. Tell who it is, so that the turns can be told apart.',
  },
  none: {
    nb: 'Begynn hver replikk på en ny linje, med hvem som snakker og kolon foran, for eksempel «INTERVJUER:» og «INFORMANT:».',
    nn: 'Byrj kvar replikk på ei ny linje, med kven som snakkar og kolon framfor, til dømes «INTERVJUER:» og «INFORMANT:».',
    en: 'Begin each turn on a new line, with who speaks and a colon before it, such as «INTERVJUER:» and «INFORMANT:».',
  },
  speaker: { nb: '{prefix} ({count})', nn: '{prefix} ({count})', en: '{prefix} ({count})' },
  named: {
    nb: '{prefix}, i filen «{name}» ({count})',
    nn: '{prefix}, i fila «{name}» ({count})',
    en: '{prefix}, in the file «{name}» ({count})',
  },
  interviewer: { nb: 'Intervjuer', nn: 'Intervjuar', en: 'Interviewer' },
  informant: { nb: 'Informant', nn: 'Informant', en: 'Informant' },
  other: {
    nb: 'En annen som var til stede',
    nn: 'Ein annan som var til stades',
    en: 'Somebody else who was there',
  },
  nobody: {
    nb: 'Ingen, det hører til teksten',
    nn: 'Ingen, det høyrer til teksten',
    en: 'Nobody; it belongs to the text',
  },
} satisfies Record<string, LocalText>

export type Roles = Readonly<Record<string, SpeakerRole | null>>

/** Who everybody is before whose words a name stands: what somebody has said, or else what the name makes likely. */
export const rolesOf = (speakers: readonly SpeakerPrefix[], told: Roles): Roles =>
  Object.fromEntries(
    speakers.map(({ prefix, likely }) => [prefix, prefix in told ? (told[prefix] ?? null) : likely]),
  )

/** Tells who is who, once for the whole interview. */
export function Speakers({
  speakers,
  roles,
  change,
}: {
  speakers: readonly (SpeakerPrefix & { readonly name?: string | null })[]
  roles: Roles
  change: (roles: Roles) => void
}) {
  const say = useSay()
  const options = (['interviewer', 'informant', 'other'] as const).map((value) => ({
    value: value as string,
    text: say(words[value]),
  }))
  return (
    <fieldset className="ds-fieldset lp-field">
      <legend className="ds-label" data-weight="medium">
        {say(words.legend)}
      </legend>
      <p data-field="description">{say(speakers.length === 0 ? words.none : words.help)}</p>
      <div className="lp-speakers">
        {speakers.map(({ prefix, count, name }) => (
          <SelectField
            key={prefix}
            label={name ? say(words.named, { prefix, name, count }) : say(words.speaker, { prefix, count })}
            value={roles[prefix] ?? ''}
            change={(role) => change({ ...roles, [prefix]: role === '' ? null : (role as SpeakerRole) })}
            options={[...options, { value: '', text: say(words.nobody) }]}
          />
        ))}
      </div>
    </fieldset>
  )
}
