import type { LocalText } from '#core/foundation'
import { endsWithReason, type ProspectState, prospectStates, recruitmentReasons } from '#core/interviews'
import { SelectField, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { MemberAnswer } from '../queries.ts'
import type { WrittenProspect } from './prospect-draft.ts'
import { reasonText, stateText } from './prospect-words.ts'
import type { StudyFactsAnswer } from './queries.ts'

const words = {
  channel: { nb: 'Spurt av', nn: 'Spurd av', en: 'Asked by' },
  channelHelp: {
    nb: 'Tjenesten eller rollen, ikke navnet på den ansatte.',
    nn: 'Tenesta eller rolla, ikkje namnet på den tilsette.',
    en: 'The service or role, not the employee’s name.',
  },
  site: { nb: 'Sted', nn: 'Stad', en: 'Site' },
  noSite: { nb: 'Ikke oppgitt', nn: 'Ikkje oppgitt', en: 'Not told' },
  state: { nb: 'Hvor langt', nn: 'Kor langt', en: 'How far' },
  askedOn: { nb: 'Spurt dato', nn: 'Spurd dato', en: 'Asked on' },
  since: { nb: 'Slik siden', nn: 'Slik sidan', en: 'So since' },
  reason: { nb: 'Grunn', nn: 'Grunn', en: 'Reason' },
  choose: { nb: 'Velg', nn: 'Vel', en: 'Choose' },
  told: { nb: 'Med egne ord', nn: 'Med eigne ord', en: 'In their own words' },
  toldHelp: {
    nb: 'Skriv ikke navn eller annet som viser hvem det er.',
    nn: 'Skriv ikkje namn eller anna som viser kven det er.',
    en: 'Do not write names or anything that shows who it is.',
  },
  meeting: { nb: 'Avtale', nn: 'Avtale', en: 'Appointment' },
  meetingOn: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  meetingAt: { nb: 'Klokkeslett', nn: 'Klokkeslett', en: 'Time' },
  meetingAtHelp: { nb: 'Som 10:30', nn: 'Som 10:30', en: 'As 10:30' },
  meetingPlace: { nb: 'Hvor', nn: 'Kvar', en: 'Where' },
  meetingPlaceHelp: {
    nb: 'I allmenne ord, som «hjemme» eller «på kontoret». Adressen hører til kontaktopplysningene.',
    nn: 'I allmenne ord, som «heime» eller «på kontoret». Adressa høyrer til kontaktopplysningane.',
    en: 'In general words, such as “at home”. The address belongs among the contact details.',
  },
  interviewer: { nb: 'Intervjuer', nn: 'Intervjuar', en: 'Interviewer' },
  nobody: { nb: 'Ikke bestemt', nn: 'Ikkje bestemt', en: 'Not decided' },
  given: {
    nb: 'Kompensasjon og oppfølging',
    nn: 'Kompensasjon og oppfølging',
    en: 'Compensation and follow-up',
  },
  compensation: { nb: 'Beløp i kroner', nn: 'Beløp i kroner', en: 'Amount in kroner' },
  compensationForm: { nb: 'Hva slags', nn: 'Kva slags', en: 'Kind' },
  compensationFormHelp: {
    nb: 'For eksempel gavekort',
    nn: 'Til dømes gåvekort',
    en: 'For example gift card',
  },
  compensationOn: { nb: 'Gitt dato', nn: 'Gitt dato', en: 'Given on' },
  receipt: { nb: 'Kvittering', nn: 'Kvittering', en: 'Receipt' },
  helpToldOn: {
    nb: 'Fortalt hvem en kan snakke med etterpå',
    nn: 'Fortalt kven ein kan snakke med etterpå',
    en: 'Told whom one can talk to afterwards',
  },
  timeWrong: {
    nb: 'Skriv timer og minutter, som 10:30.',
    nn: 'Skriv timar og minutt, som 10:30.',
    en: 'Write hours and minutes, as 10:30.',
  },
  amountWrong: { nb: 'Skriv et helt tall.', nn: 'Skriv eit heilt tal.', en: 'Write a whole number.' },
  channelMissing: { nb: 'Skriv hvem som spør.', nn: 'Skriv kven som spør.', en: 'Write who asks.' },
  askedMissing: {
    nb: 'Skriv når personen ble spurt.',
    nn: 'Skriv når personen vart spurd.',
    en: 'Write when the person was asked.',
  },
  sinceMissing: { nb: 'Skriv en dato.', nn: 'Skriv ein dato.', en: 'Write a date.' },
  reasonMissing: { nb: 'Velg en grunn.', nn: 'Vel ein grunn.', en: 'Choose a reason.' },
} satisfies Record<string, LocalText>

/** What is entered about somebody who was thought of. `faults`: the fields that something is wrong with, once it was tried. */
export function ProspectFields({
  draft,
  change,
  facts,
  members,
  faults,
}: {
  draft: WrittenProspect
  change: (change: Partial<WrittenProspect>) => void
  facts: StudyFactsAnswer
  members: readonly MemberAnswer[]
  faults: ReadonlySet<string>
}) {
  const say = useSay()
  const fault = (field: string, text: LocalText) => (faults.has(field) ? say(text) : undefined)
  const states = Object.keys(prospectStates) as ProspectState[]
  const ended = endsWithReason.has(draft.state)
  return (
    <>
      <div className="lp-fields">
        <TextField
          label={say(words.channel)}
          help={say(words.channelHelp)}
          value={draft.channel}
          change={(channel) => change({ channel })}
          error={fault('channel', words.channelMissing)}
        />
        <SelectField
          label={say(words.site)}
          value={draft.site}
          change={(site) => change({ site })}
          options={[
            { value: '', text: say(words.noSite) },
            ...facts.sites.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      </div>
      <div className="lp-fields">
        {draft.state !== 'interviewed' && (
          <SelectField
            label={say(words.state)}
            value={draft.state}
            change={(state) => change({ state: state as ProspectState })}
            options={states
              .filter((state) => state !== 'interviewed')
              .map((state) => ({ value: state, text: say(stateText(state)) }))}
          />
        )}
        {draft.state !== 'not-asked' && (
          <TextField
            kind="date"
            label={say(words.askedOn)}
            value={draft.askedOn}
            change={(askedOn) => change({ askedOn })}
            error={fault('askedOn', words.askedMissing)}
          />
        )}
        {draft.state !== 'asked' && (
          <TextField
            kind="date"
            label={say(words.since)}
            value={draft.since}
            change={(since) => change({ since })}
            error={fault('since', words.sinceMissing)}
          />
        )}
        {ended && (
          <SelectField
            label={say(words.reason)}
            value={draft.reason}
            change={(reason) => change({ reason: reason as WrittenProspect['reason'] })}
            error={fault('reason', words.reasonMissing)}
            options={[
              { value: '', text: say(words.choose) },
              ...(Object.keys(recruitmentReasons) as (keyof typeof recruitmentReasons)[]).map((value) => ({
                value,
                text: say(reasonText(value)),
              })),
            ]}
          />
        )}
      </div>
      <TextField
        rows={2}
        label={say(words.told)}
        help={say(words.toldHelp)}
        value={draft.told}
        change={(told) => change({ told })}
      />
      {!ended && (
        <>
          <fieldset className="ds-fieldset lp-part">
            <legend className="ds-label" data-weight="medium">
              {say(words.meeting)}
            </legend>
            <div className="lp-fields">
              <TextField
                kind="date"
                label={say(words.meetingOn)}
                value={draft.meetingOn}
                change={(meetingOn) => change({ meetingOn })}
              />
              <TextField
                label={say(words.meetingAt)}
                help={say(words.meetingAtHelp)}
                value={draft.meetingAt}
                change={(meetingAt) => change({ meetingAt })}
                error={fault('meetingAt', words.timeWrong)}
              />
              <SelectField
                label={say(words.interviewer)}
                value={draft.interviewer}
                change={(interviewer) => change({ interviewer })}
                options={[
                  { value: '', text: say(words.nobody) },
                  ...members
                    .filter(({ leftAt, staff }) => leftAt === null || staff === draft.interviewer)
                    .map(({ staff, name }) => ({ value: staff, text: name })),
                ]}
              />
            </div>
            <TextField
              label={say(words.meetingPlace)}
              help={say(words.meetingPlaceHelp)}
              value={draft.meetingPlace}
              change={(meetingPlace) => change({ meetingPlace })}
            />
          </fieldset>
          <fieldset className="ds-fieldset lp-part">
            <legend className="ds-label" data-weight="medium">
              {say(words.given)}
            </legend>
            <div className="lp-fields">
              <TextField
                label={say(words.compensation)}
                value={draft.compensation}
                change={(compensation) => change({ compensation })}
                error={fault('compensation', words.amountWrong)}
              />
              <TextField
                label={say(words.compensationForm)}
                help={say(words.compensationFormHelp)}
                value={draft.compensationForm}
                change={(compensationForm) => change({ compensationForm })}
              />
              <TextField
                kind="date"
                label={say(words.compensationOn)}
                value={draft.compensationOn}
                change={(compensationOn) => change({ compensationOn })}
              />
              <TextField
                label={say(words.receipt)}
                value={draft.receipt}
                change={(receipt) => change({ receipt })}
              />
              <TextField
                kind="date"
                label={say(words.helpToldOn)}
                value={draft.helpToldOn}
                change={(helpToldOn) => change({ helpToldOn })}
              />
            </div>
          </fieldset>
        </>
      )}
    </>
  )
}
