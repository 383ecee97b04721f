import type { LocalText } from '#core/foundation'

/** How running text says what somebody answers to a question. */
export interface QuestionSaid {
  /** A short name: heading of its part of the chapter, and what lists of questions say. */
  readonly topic: LocalText
  /** What stands after "svarer at", with `{grad}` where the answer comes in. */
  readonly that: LocalText
}

const said = (topicNb: string, topicNn: string, nb: string, nn: string): QuestionSaid => ({
  topic: text(topicNb, topicNn),
  that: text(nb, nn),
})
const text = (nb: string, nn: string): LocalText => ({ nb, nn })

/** Questions that are answered from "not at all" to "to a very large extent", as running text says them. */
export const extentSaid: Readonly<Record<string, QuestionSaid>> = {
  housing_satisfactory: said(
    'Bosituasjonen',
    'Busituasjonen',
    'bosituasjonen {grad} er tilfredsstillende',
    'busituasjonen {grad} er tilfredsstillande',
  ),
  gets_needed_help: said(
    'Den hjelpen de trenger',
    'Den hjelpa dei treng',
    'de {grad} får den hjelpen de trenger',
    'dei {grad} får den hjelpa dei treng',
  ),
  help_when_needed: said(
    'Hjelp når de trenger det',
    'Hjelp når dei treng det',
    'de {grad} får hjelp når de har behov for det',
    'dei {grad} får hjelp når dei har behov for det',
  ),
  masters_everyday: said(
    'Mestring av hverdagen',
    'Meistring av kvardagen',
    'tjenestene {grad} bidrar til at de mestrer hverdagen bedre',
    'tenestene {grad} medverkar til at dei meistrar kvardagen betre',
  ),
  influence_on_services: said(
    'Innflytelse på tjenestene',
    'Innverknad på tenestene',
    'de {grad} har hatt innflytelse på utformingen av tjenestene',
    'dei {grad} har hatt innverknad på utforminga av tenestene',
  ),
  services_accessible: said(
    'Tilgjengelige tjenester',
    'Tilgjengelege tenester',
    'tilgjengeligheten til tjenestene {grad} er tilfredsstillende',
    'tilgangen til tenestene {grad} er tilfredsstillande',
  ),
  services_satisfactory: said(
    'Tjenestene alt i alt',
    'Tenestene alt i alt',
    'tjenestene alt i alt {grad} er tilfredsstillende',
    'tenestene alt i alt {grad} er tilfredsstillande',
  ),
  help_find_home: said(
    'Hjelp til å skaffe bolig',
    'Hjelp til å skaffe bustad',
    'de {grad} har fått praktisk hjelp til å skaffe bolig',
    'dei {grad} har fått praktisk hjelp til å skaffe bustad',
  ),
  help_manage_home: said(
    'Hjelp til å mestre boforholdet',
    'Hjelp til å meistre buforholdet',
    'de {grad} har fått praktisk hjelp til å mestre boforholdet',
    'dei {grad} har fått praktisk hjelp til å meistre buforholdet',
  ),
  help_work: said(
    'Hjelp til å komme i arbeid',
    'Hjelp til å kome i arbeid',
    'de {grad} har fått praktisk hjelp til å komme i arbeid',
    'dei {grad} har fått praktisk hjelp til å kome i arbeid',
  ),
  help_education: said(
    'Hjelp til utdanning',
    'Hjelp til utdanning',
    'de {grad} har fått praktisk hjelp til å komme i gang med utdanning',
    'dei {grad} har fått praktisk hjelp til å kome i gang med utdanning',
  ),
  help_finances: said(
    'Hjelp til å mestre økonomien',
    'Hjelp til å meistre økonomien',
    'de {grad} har fått praktisk hjelp til å mestre økonomien',
    'dei {grad} har fått praktisk hjelp til å meistre økonomien',
  ),
  help_leisure: said(
    'Hjelp til fritidsaktiviteter',
    'Hjelp til fritidsaktivitetar',
    'de {grad} har fått praktisk hjelp til å komme i gang med meningsfulle fritidsaktiviteter',
    'dei {grad} har fått praktisk hjelp til å kome i gang med meiningsfulle fritidsaktivitetar',
  ),
  help_mental_health: said(
    'Hjelp med psykisk helse',
    'Hjelp med psykisk helse',
    'de {grad} har fått tilfredsstillende hjelp med den psykiske helsen',
    'dei {grad} har fått tilfredsstillande hjelp med den psykiske helsa',
  ),
  help_physical_health: said(
    'Hjelp med fysisk helse eller sykdom',
    'Hjelp med fysisk helse eller sjukdom',
    'de {grad} har fått tilfredsstillende hjelp med fysisk helse eller sykdom',
    'dei {grad} har fått tilfredsstillande hjelp med fysisk helse eller sjukdom',
  ),
  help_nutrition: said(
    'Hjelp med kosthold',
    'Hjelp med kosthald',
    'de {grad} har fått tilfredsstillende hjelp med ernæring og kosthold',
    'dei {grad} har fått tilfredsstillande hjelp med ernæring og kosthald',
  ),
  help_exercise: said(
    'Hjelp til å trene',
    'Hjelp til å trene',
    'de {grad} har fått tilfredsstillende hjelp til å komme i gang med fysisk trening',
    'dei {grad} har fått tilfredsstillande hjelp til å kome i gang med fysisk trening',
  ),
  help_network: said(
    'Hjelp til sosialt nettverk',
    'Hjelp til sosialt nettverk',
    'de {grad} har fått tilfredsstillende hjelp til å etablere et sosialt nettverk',
    'dei {grad} har fått tilfredsstillande hjelp til å etablere eit sosialt nettverk',
  ),
  help_substance_use: said(
    'Hjelp til å mestre rusproblemer',
    'Hjelp til å meistre rusproblem',
    'de {grad} har fått tilfredsstillende hjelp til å redusere eller mestre rusmiddelproblemer',
    'dei {grad} har fått tilfredsstillande hjelp til å redusere eller meistre rusmiddelproblem',
  ),
  relatives_involved: said(
    'Involvering av pårørende',
    'Involvering av pårørande',
    'kommunen {grad} legger til rette for å involvere de pårørende',
    'kommunen {grad} legg til rette for å involvere dei pårørande',
  ),
  relatives_supported: said(
    'Støtte til pårørende',
    'Støtte til pårørande',
    'kommunen {grad} gir de pårørende tilbud, støtte eller hjelp',
    'kommunen {grad} gir dei pårørande tilbod, støtte eller hjelp',
  ),
  talks_about_children: said(
    'Samtaler om barna',
    'Samtalar om barna',
    'kommunen {grad} gir tilbud om samtaler om barna',
    'kommunen {grad} gir tilbod om samtalar om barna',
  ),
  informed_of_plan: said(
    'Informasjon om individuell plan',
    'Informasjon om individuell plan',
    'de {grad} har fått god informasjon om individuell plan',
    'dei {grad} har fått god informasjon om individuell plan',
  ),
  services_cooperate: said(
    'Samarbeid mellom tjenester',
    'Samarbeid mellom tenester',
    'tjenestene de får hjelp fra, {grad} samarbeider godt',
    'tenestene dei får hjelp frå, {grad} samarbeider godt',
  ),
  plan_satisfied: said(
    'Tilfredshet med individuell plan',
    'Tilfredsheit med individuell plan',
    'de {grad} er tilfredse med planen',
    'dei {grad} er nøgde med planen',
  ),
  plan_important: said(
    'Nytten av individuell plan',
    'Nytten av individuell plan',
    'planen {grad} er viktig for hjelpen de får',
    'planen {grad} er viktig for hjelpa dei får',
  ),
  group_satisfied: said(
    'Tilfredshet med ansvarsgruppen',
    'Tilfredsheit med ansvarsgruppa',
    'de {grad} er tilfredse med ansvarsgruppen',
    'dei {grad} er nøgde med ansvarsgruppa',
  ),
  group_relatives_involved: said(
    'Pårørende i ansvarsgruppen',
    'Pårørande i ansvarsgruppa',
    'de pårørende {grad} er involvert i ansvarsgruppen',
    'dei pårørande {grad} er involverte i ansvarsgruppa',
  ),
  informed_understandably: said(
    'Forståelig informasjon',
    'Forståeleg informasjon',
    'de {grad} har fått informasjon om innholdet i tjenestene på en måte de forstår',
    'dei {grad} har fått informasjon om innhaldet i tenestene på ein måte dei forstår',
  ),
  informed_of_voluntary: said(
    'Informasjon om frivillige tjenester',
    'Informasjon om frivillige tenester',
    'de {grad} har fått informasjon om frivillige tjenester de kan bruke',
    'dei {grad} har fått informasjon om frivillige tenester dei kan bruke',
  ),
  staff_understand: said(
    'Å bli forstått',
    'Å bli forstått',
    'de som har ansvar for oppfølgingen, {grad} har forstått situasjonen deres',
    'dei som har ansvar for oppfølginga, {grad} har forstått situasjonen deira',
  ),
  enough_time: said(
    'Tid til samtaler og kontakt',
    'Tid til samtalar og kontakt',
    'de {grad} har fått nok tid til samtaler og kontakt',
    'dei {grad} har fått nok tid til samtalar og kontakt',
  ),
  trusts_staff: said(
    'Tillit til de ansatte',
    'Tillit til dei tilsette',
    'de {grad} har tillit til dem som har ansvar for oppfølgingen',
    'dei {grad} har tillit til dei som har ansvar for oppfølginga',
  ),
  met_with_respect: said(
    'Høflighet og respekt',
    'Høflegheit og respekt',
    'de {grad} blir møtt med høflighet og respekt av de ansatte',
    'dei {grad} blir møtte med høflegheit og respekt av dei tilsette',
  ),
  staff_heed_wishes: said(
    'Hensyn til ønsker og behov',
    'Omsyn til ønske og behov',
    'de ansatte {grad} tar hensyn til ønskene og behovene deres',
    'dei tilsette {grad} tek omsyn til ønska og behova deira',
  ),
  contact_person_satisfied: said(
    'Samarbeidet med koordinatoren',
    'Samarbeidet med koordinatoren',
    'de {grad} er tilfredse med samarbeidet med kontaktpersonen',
    'dei {grad} er nøgde med samarbeidet med kontaktpersonen',
  ),
  lar_cooperation: said(
    'Samarbeidet om LAR-behandlingen',
    'Samarbeidet om LAR-behandlinga',
    'samarbeidet om LAR-behandlingen {grad} fungerer godt',
    'samarbeidet om LAR-behandlinga {grad} fungerer godt',
  ),
  follow_up_while_admitted: said(
    'Oppfølging mens de var innlagt',
    'Oppfølging medan dei var innlagde',
    'oppfølgingen fra kommunen mens de var innlagt, {grad} var tilfredsstillende',
    'oppfølginga frå kommunen medan dei var innlagde, {grad} var tilfredsstillande',
  ),
  follow_up_after_discharge: said(
    'Oppfølging etter utskriving',
    'Oppfølging etter utskriving',
    'oppfølgingen fra kommunen etter utskriving {grad} var tilfredsstillende',
    'oppfølginga frå kommunen etter utskriving {grad} var tilfredsstillande',
  ),
}
