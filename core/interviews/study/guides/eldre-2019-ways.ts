import type { GuideTopic } from '../guide.ts'
import { question, topic } from './piece.ts'

/** How the help is given and worked with: the last six topics. */
export const elderlyWays: readonly GuideTopic[] = [
  topic(
    'family',
    ['Involvering av familie / betydningsfulle andre', 'Involvering av familie / viktige andre'],
    question(
      'family.involved',
      [
        'Har familie eller andre viktige mennesker i livet ditt vært involvert i den hjelpen du har mottatt?',
        'Har familie eller andre viktige menneske i livet ditt vore involverte i den hjelpa du har fått?',
      ],
      ['Barn, foreldre, søsken, andre?', 'Barn, foreldre, sysken, andre?'],
      [
        'Hvem som tok initiativ til å involvere: Fagperson, familie, venner, støttekontakt, frivillige, nabo',
        'Kven som tok initiativ til å involvere: Fagperson, familie, vener, støttekontakt, frivillige, nabo',
      ],
    ),
    question(
      'family.arranged',
      [
        'Blir det lagt til rette for involvering av familie eller andre som er viktige for deg i den hjelpen du mottar?',
        'Blir det lagt til rette for involvering av familie eller andre som er viktige for deg i den hjelpa du får?',
      ],
      [
        'Hva slags type involvering: samtale, oppfølging, nettverksmøte, annet',
        'Kva slags type involvering: samtale, oppfølging, nettverksmøte, anna',
      ],
      ['Ønsker å involvere (i sterke grad)?', 'Ønskjer å involvere (i sterkare grad)?'],
    ),
    question('family.meaning', [
      'Dersom du har involvert pårørende, venner eller andre mennesker i oppfølgingen din, hvilken betydning har det hatt for deg?',
      'Dersom du har involvert pårørande, vener eller andre menneske i oppfølginga di, kva har det hatt å seie for deg?',
    ]),
  ),
  topic(
    'relation',
    ['Relasjon til hjelpeapparat', 'Relasjon til hjelpeapparat'],
    question(
      'relation.contact',
      [
        'Har du en kontaktperson i kommunen? Hvordan fungerer det for deg? (Hvis nei, savner du det?)',
        'Har du ein kontaktperson i kommunen? Korleis fungerer det for deg? (Viss nei, saknar du det?)',
      ],
      [
        'Flere kontaktpersoner knyttet til ulike tjenester?',
        'Fleire kontaktpersonar knytte til ulike tenester?',
      ],
    ),
    question(
      'relation.dialogue',
      [
        'Kan du si litt om hvordan du opplever kontakten/dialogen med de ansatte er?',
        'Kan du seie litt om korleis du opplever at kontakten/dialogen med dei tilsette er?',
      ],
      [
        'Hvordan opplever du tilgjengeligheten er til disse personene?',
        'Korleis opplever du at tilgjenget er til desse personane?',
      ],
      ['Blir du møtt med respekt? Eksempler på situasjon.', 'Blir du møtt med respekt? Døme på situasjon.'],
      ['Blitt behandlet nedlatende. Eksempel på situasjon.', 'Blitt behandla nedlatande. Døme på situasjon.'],
    ),
    question(
      'relation.understanding',
      [
        'Hvordan opplever du at de ansatte i kommunen forstår din situasjon?',
        'Korleis opplever du at dei tilsette i kommunen forstår situasjonen din?',
      ],
      [
        'Tillit til de som skal hjelpe deg. Behov, ønsker og interessert blir hørt?',
        'Tillit til dei som skal hjelpe deg. Behov, ønske og interesser blir høyrde?',
      ],
      ['Fagspråk, vanskelige ord?', 'Fagspråk, vanskelege ord?'],
    ),
  ),
  topic(
    'cooperation',
    ['Samarbeid mellom tjenestene', 'Samarbeid mellom tenestene'],
    question('cooperation.between', [
      'Hvordan opplever du at tjenestene du mottar samarbeider med hverandre?',
      'Korleis opplever du at tenestene du får, samarbeider med kvarandre?',
    ]),
    question(
      'cooperation.group',
      ['Har du en ansvarsgruppe?', 'Har du ei ansvarsgruppe?'],
      ['Hva er erfaringene dine med denne gruppen', 'Kva er erfaringane dine med denne gruppa'],
      ['Hvem deltar i gruppen', 'Kven deltek i gruppa'],
      ['Opplever du at du blir hørt på møtene i gruppen', 'Opplever du at du blir høyrd på møta i gruppa'],
      ['Møter alle deltakerne på møtene', 'Møter alle deltakarane på møta'],
      ['Har du innvirkning på målsettingen med gruppen', 'Har du innverknad på målsetjinga med gruppa'],
      [
        'Bidrar gruppen til at tjenestene samarbeider bedre om din situasjon',
        'Medverkar gruppa til at tenestene samarbeider betre om situasjonen din',
      ],
      ['Eksempler +/-', 'Døme +/-'],
      ['Hvordan kan det blir bedre?', 'Korleis kan det bli betre?'],
    ),
    question(
      'cooperation.team',
      [
        'Har du et oppfølgingsteam rundt deg? (f.eks. FACT)',
        'Har du eit oppfølgingsteam rundt deg? (t.d. FACT)',
      ],
      ['Erfaringer….etc', 'Erfaringar … osb.'],
    ),
    question(
      'cooperation.plan',
      ['Har du en individuell plan?', 'Har du ein individuell plan?'],
      ['Har du fått informasjon om individuell plan?', 'Har du fått informasjon om individuell plan?'],
      ['Eller andre planer', 'Eller andre planar'],
      ['Hvordan opplever du at IP/planen fungerer?', 'Korleis opplever du at IP/planen fungerer?'],
      ['Innvirkning på mål i planen?', 'Innverknad på mål i planen?'],
      ['Er målene i samsvar med det du ønsker å oppnå ?', 'Er måla i samsvar med det du ønskjer å oppnå?'],
    ),
  ),
  topic(
    'other-health',
    ['Andre helsetjenester', 'Andre helsetenester'],
    question(
      'other-health.admitted',
      [
        'Har du vært innlagt til rusbehandling/ avgifting/ rusakutt eller psykisk helse (rus)/sykehus (rus)?',
        'Har du vore innlagd til rusbehandling/ avgifting/ rusakutt eller psykisk helse (rus)/sjukehus (rus)?',
      ],
      [
        'Mange ganger? Tid siden forrige gang? (mest interessert i 2018/2019 i utdyping)',
        'Mange gonger? Tid sidan førre gong? (mest interessert i 2018/2019 i utdjuping)',
      ],
    ),
    question(
      'other-health.followed',
      [
        'Hvordan var oppfølgingen fra kommunen etter utskriving? (mest interessert i siste år 2018/2019)',
        'Korleis var oppfølginga frå kommunen etter utskriving? (mest interessert i siste år 2018/2019)',
      ],
      [
        'Planlagt utskriving? Kontakt med kommunen før (forberedelse av innleggelse) under innleggelsen og rett etter innleggelse. Hvilke planer var lagt før utskrivelsen?',
        'Planlagd utskriving? Kontakt med kommunen før (førebuing av innlegging), under innlegginga og rett etter innlegging. Kva planar var lagde før utskrivinga?',
      ],
      [
        'Hjelp med ulike områder som bolig, økonomi, støttenettverk osv.',
        'Hjelp med ulike område som bustad, økonomi, støttenettverk osb.',
      ],
    ),
    question('other-health.else', [
      'Annen hjelp, poliklinikk, dagbehandling ?',
      'Anna hjelp, poliklinikk, dagbehandling?',
    ]),
  ),
  topic(
    'influence',
    ['Brukermedvirkning', 'Brukarmedverknad'],
    question(
      'influence.own',
      [
        'Hvordan opplever du din medbestemmelse ivaretas?',
        'Korleis opplever du at medråderetten din blir teken vare på?',
      ],
      [
        'Type hjelp, mengde hjelp, type behandler/ oppfølger.',
        'Type hjelp, mengd hjelp, type behandlar/ oppfølgjar.',
      ],
      [
        'Hvordan vil du si at dine meninger blir vektlagt?',
        'Korleis vil du seie at meiningane dine blir vektlagde?',
      ],
      ['Forslag til forbedring', 'Forslag til forbetring'],
      [
        'Kjenner du til om det er brukerombud eller brukerorganisasjon i din kommune? Støtte for deg?',
        'Kjenner du til om det er brukarombod eller brukarorganisasjon i kommunen din? Støtte for deg?',
      ],
    ),
  ),
  topic(
    'closing',
    ['Avslutning', 'Avslutning'],
    question(
      'closing.different',
      [
        'Er det noe du skulle ønske var annerledes med tjenestene i kommunen?',
        'Er det noko du skulle ønskje var annleis med tenestene i kommunen?',
      ],
      ['Konkretiser. Eksempler', 'Konkretiser. Døme'],
    ),
    question('closing.wished', [
      'Hvis du kunne få akkurat den hjelpen du ønsker deg, hvordan ville tilbudet ditt sett ut da?',
      'Dersom du kunne få akkurat den hjelpa du ønskjer deg, korleis ville tilbodet ditt sett ut då?',
    ]),
    question('closing.else', [
      'Er det avslutningsvis noe du ønsker å formidle som vi ikke har vært inne på i løpet av intervjuet?',
      'Er det til slutt noko du ønskjer å formidle som vi ikkje har vore inne på i løpet av intervjuet?',
    ]),
  ),
]
