import type { LocalText } from '#core/foundation'
import type { RoundStage } from '../rounds/stage.ts'

const released: LocalText = {
  nb: 'Tallene for landet er gitt ut. Runden kan ikke åpnes igjen.',
  nn: 'Tala for landet er gitt ut. Runden kan ikkje opnast igjen.',
  en: 'The country’s figures are released. The round cannot be opened again.',
}

/** Where the round stands and what is to be done now, for whoever does it. */
export const stageTasks: Readonly<Record<RoundStage, LocalText>> = {
  planned: {
    nb: 'Runden er planlagt. Nå inviterer du kommunene, setter opp opplæringsdager og ser over innstillingene.',
    nn: 'Runden er planlagd. No inviterer du kommunane, set opp opplæringsdagar og ser over innstillingane.',
    en: 'The round is planned. Now you invite the municipalities, set up training days and look over the settings.',
  },
  open: {
    nb: 'Runden er åpen. Enhetene registrerer, og kommunene leverer når de er ferdige. Følg med på status, og send påminnelser.',
    nn: 'Runden er open. Einingane registrerer, og kommunane leverer når dei er ferdige. Følg med på status, og send påminningar.',
    en: 'The round is open. Units register, and municipalities submit when they are done. Follow the status, and send reminders.',
  },
  ended: {
    nb: 'Tiden for registrering er over. Kommunene kan fortsatt levere. Avslutt runden når alle som skal levere, har gjort det.',
    nn: 'Tida for registrering er over. Kommunane kan framleis levere. Avslutt runden når alle som skal levere, har gjort det.',
    en: 'The time for registering is over. Municipalities can still submit. Close the round when all that are to submit have done so.',
  },
  closed: {
    nb: 'Runden er avsluttet for hele landet. Nå kan tallene for landet lages og gis ut.',
    nn: 'Runden er avslutta for heile landet. No kan tala for landet lagast og givast ut.',
    en: 'The round is closed for the whole country. Now the country’s figures can be made and released.',
  },
  released,
}

/** Where the round stands, for those who only look. */
export const stageNews: Readonly<Record<RoundStage, LocalText>> = {
  planned: {
    nb: 'Runden er planlagt. Nasjonal koordinator inviterer kommunene og setter opp opplæringsdager.',
    nn: 'Runden er planlagd. Nasjonal koordinator inviterer kommunane og set opp opplæringsdagar.',
    en: 'The round is planned. The national coordinator invites the municipalities and sets up training days.',
  },
  open: {
    nb: 'Runden er åpen. Enhetene registrerer, og kommunene leverer når de er ferdige.',
    nn: 'Runden er open. Einingane registrerer, og kommunane leverer når dei er ferdige.',
    en: 'The round is open. Units register, and municipalities submit when they are done.',
  },
  ended: {
    nb: 'Tiden for registrering er over. Kommunene kan levere til nasjonal koordinator avslutter runden.',
    nn: 'Tida for registrering er over. Kommunane kan levere til nasjonal koordinator avsluttar runden.',
    en: 'The time for registering is over. Municipalities can submit until the national coordinator closes the round.',
  },
  closed: {
    nb: 'Runden er avsluttet for hele landet. Tallene for landet er ikke gitt ut ennå.',
    nn: 'Runden er avslutta for heile landet. Tala for landet er ikkje gitt ut enno.',
    en: 'The round is closed for the whole country. The country’s figures are not released yet.',
  },
  released,
}
