import type { LocalText } from '#core/foundation'
import type { QuoteCheckCode } from './checked.ts'

/** What each check says, and what can be done. */
export const checkWords = {
  'no-text': {
    nb: 'Teksten som sitatet er hentet fra, finnes ikke. Ta sitatet bort.',
    nn: 'Teksten som sitatet er henta frå, finst ikkje. Ta sitatet bort.',
  },
  'raw-text': {
    nb: 'Sitatet er hentet fra den rå teksten. Velg det fra den avidentifiserte.',
    nn: 'Sitatet er henta frå den rå teksten. Vel det frå den avidentifiserte.',
  },
  'not-confirmed': {
    nb: 'Teksten som sitatet er hentet fra, er ikke kontrollert av en til. Få den kontrollert først.',
    nn: 'Teksten som sitatet er henta frå, er ikkje kontrollert av ein til. Få han kontrollert først.',
  },
  'older-text': {
    nb: 'Det finnes en nyere versjon av teksten. Se om ordene er de samme der.',
    nn: 'Det finst ein nyare versjon av teksten. Sjå om orda er dei same der.',
  },
  'edits-wrong': {
    nb: 'Endringene i sitatet passer ikke til teksten. Gjør dem på nytt.',
    nn: 'Endringane i sitatet passar ikkje til teksten. Gjer dei på nytt.',
  },
  'not-signed': {
    nb: 'Sitatet er ikke godkjent. Be en kollega om å lese det.',
    nn: 'Sitatet er ikkje godkjent. Be ein kollega om å lese det.',
  },
  'changed-since-signed': {
    nb: 'Sitatet er endret etter at det ble godkjent. Be en kollega om å lese det på nytt.',
    nn: 'Sitatet er endra etter at det vart godkjent. Be ein kollega om å lese det på nytt.',
  },
  'consent-missing': {
    nb: 'Det står ikke noe samtykke i registeret for informanten. Uten det kan sitatet ikke brukes.',
    nn: 'Det står ikkje noko samtykke i registeret for informanten. Utan det kan sitatet ikkje brukast.',
  },
  'consent-withdrawn': {
    nb: 'Informanten har trukket samtykket. Sitatet kan ikke brukes.',
    nn: 'Informanten har trekt samtykket. Sitatet kan ikkje brukast.',
  },
  'consent-not-for-quotes': {
    nb: 'Informanten har ikke sagt ja til å bli sitert. Skriv heller innholdet med egne ord.',
    nn: 'Informanten har ikkje sagt ja til å bli sitert. Skriv heller innhaldet med eigne ord.',
  },
  'identifier-left': {
    nb: '«{what}» kan vise hvem noen er. Masker det.',
    nn: '«{what}» kan vise kven nokon er. Masker det.',
  },
  'identifier-possible': {
    nb: 'Se på «{what}»: det kan vise hvem noen er.',
    nn: 'Sjå på «{what}»: det kan vise kven nokon er.',
  },
  'from-notes': {
    nb: 'Sitatet er hentet fra notater og er kanskje ikke ordrett. Si det i rapporten, eller skriv innholdet med egne ord.',
    nn: 'Sitatet er henta frå notat og er kanskje ikkje ordrett. Sei det i rapporten, eller skriv innhaldet med eigne ord.',
  },
  'too-short': {
    nb: 'Sitatet har {n} ord. Ta med mer, så leseren ser hva det handler om.',
    nn: 'Sitatet har {n} ord. Ta med meir, så lesaren ser kva det handlar om.',
  },
  'too-long': {
    nb: 'Sitatet har {n} ord. Det bør ha høyst {most}.',
    nn: 'Sitatet har {n} ord. Det bør ha høgst {most}.',
  },
  'two-wordings': {
    nb: 'To sitater med merkelappen «{label}» ligner så mye at de kan være det samme utsagnet i to ordlyder. Se i teksten hva som ble sagt.',
    nn: 'To sitat med merkelappen «{label}» liknar så mykje at dei kan vere den same utsegna i to ordlydar. Sjå i teksten kva som vart sagt.',
  },
  'printed-twice': {
    nb: 'To sitater med merkelappen «{label}» er helt eller delvis det samme stedet i intervjuet. Bruk ett av dem.',
    nn: 'To sitat med merkelappen «{label}» er heilt eller delvis den same staden i intervjuet. Bruk eitt av dei.',
  },
  'cited-twice': {
    nb: 'Sitatet står under {n} funn. Da ser det ut som om flere har sagt det.',
    nn: 'Sitatet står under {n} funn. Då ser det ut som om fleire har sagt det.',
  },
  'age-outside-sample': {
    nb: 'Merkelappen «{label}» har en alder utenfor utvalget, som er oppgitt til {from}–{to} år. Rett alderen eller det som står om utvalget.',
    nn: 'Merkelappen «{label}» har ein alder utanfor utvalet, som er oppgitt til {from}–{to} år. Rett alderen eller det som står om utvalet.',
  },
  'label-unknown': {
    nb: 'I en tekst står «{label}», men ingen informant har det kjønnet og den alderen. Rett det, eller bruk et sitat fra registeret.',
    nn: 'I ein tekst står «{label}», men ingen informant har det kjønnet og den alderen. Rett det, eller bruk eit sitat frå registeret.',
  },
  'labels-collide': {
    nb: '{n} informanter har merkelappen «{label}». Leseren kan tro at de er én.',
    nn: '{n} informantar har merkelappen «{label}». Lesaren kan tru at dei er éin.',
  },
  uneven: {
    nb: '{share} av sitatene er fra én informant («{label}»). Se om andre sier det samme.',
    nn: '{share} av sitata er frå éin informant («{label}»). Sjå om andre seier det same.',
  },
  'never-quoted': {
    nb: '{n} av {of} informanter er ikke sitert: {codes}. Se om de sier noe som ikke er med.',
    nn: '{n} av {of} informantar er ikkje siterte: {codes}. Sjå om dei seier noko som ikkje er med.',
  },
  'few-with-label': {
    nb: '{n} av {of} i utvalget har kjønn og alder som i «{label}», og fra samme sted er det {site}. {advice}',
    nn: '{n} av {of} i utvalet har kjønn og alder som i «{label}», og frå same stad er det {site}. {advice}',
  },
  'read-together': {
    nb: '{n} sitater er fra samme informant («{label}»). Les dem samlet: til sammen kan de vise hvem det er.{details}',
    nn: '{n} sitat er frå same informant («{label}»). Les dei samla: til saman kan dei vise kven det er.{details}',
  },
} as const satisfies Record<QuoteCheckCode, LocalText>
