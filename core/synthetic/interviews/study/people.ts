/** An informant of the made-up study. Names are nowhere but in the raw texts. */
interface WrittenInformant {
  readonly code: string
  readonly sex: 'female' | 'male' | 'other'
  /** Whole years on the day of the interview. */
  readonly age: number
  readonly site: string
  readonly attributes: {
    readonly housing: string
    readonly income: string
    readonly health: string
    readonly yearsInMunicipality: number
  }
  readonly interview: WrittenInterview
}

export interface WrittenInterview {
  readonly date: string
  readonly minutes: number
  readonly interviewer: string
  /** How it was held: recorded, or by notes alone. */
  readonly form: 'recorded' | 'notes'
  readonly place: string
  /** Others who were present; empty where nobody was. */
  readonly others: string
  readonly brokenOff: boolean
  readonly coding: 'full' | 'selective'
  readonly guide: number
  readonly sheet: number
  readonly scope: { readonly recording: boolean; readonly quotes: boolean; readonly reuse: boolean }
  /** Gift card, in kroner; 0 where it was declined. */
  readonly compensation: number
  /** Whether the psychologist was spoken with afterwards, at the informant's wish. */
  readonly spokeAfterwards: boolean
}

const all = { recording: true, quotes: true, reuse: true }

/** Most were recorded, coded in full and said yes to everything; what was otherwise is told. */
const held = (
  told: Pick<WrittenInterview, 'date' | 'minutes' | 'interviewer' | 'place'> & Partial<WrittenInterview>,
): WrittenInterview => ({
  form: 'recorded',
  others: '',
  brokenOff: false,
  coding: 'full',
  guide: 2,
  sheet: 2,
  scope: all,
  compensation: 300,
  spokeAfterwards: false,
  ...told,
})

export const writtenInformants: readonly WrittenInformant[] = [
  {
    code: 'I01',
    sex: 'male',
    age: 67,
    site: 'storasen',
    attributes: {
      housing: 'eier, alene',
      income: 'alderspensjon',
      health: 'god, vonde knær',
      yearsInMunicipality: 45,
    },
    interview: held({
      date: '2026-03-04',
      minutes: 58,
      interviewer: 'first',
      place: 'møterom på biblioteket',
      guide: 1,
      sheet: 1,
    }),
  },
  {
    code: 'I02',
    sex: 'female',
    age: 63,
    site: 'lyngvaer',
    attributes: {
      housing: 'kommunal leilighet, alene',
      income: 'uføretrygd',
      health: 'dårlig rygg',
      yearsInMunicipality: 17,
    },
    interview: held({
      date: '2026-03-11',
      minutes: 64,
      interviewer: 'third',
      place: 'et rom på møteplassen',
      sheet: 1,
    }),
  },
  {
    code: 'I03',
    sex: 'male',
    age: 74,
    site: 'storasen',
    attributes: {
      housing: 'eier, alene',
      income: 'alderspensjon',
      health: 'hjertesykdom, hofte',
      yearsInMunicipality: 51,
    },
    interview: held({
      date: '2026-03-18',
      minutes: 71,
      interviewer: 'first',
      place: 'hjemme',
      sheet: 1,
      scope: { ...all, reuse: false },
      compensation: 0,
    }),
  },
  {
    code: 'I04',
    sex: 'female',
    age: 78,
    site: 'lyngvaer',
    attributes: {
      housing: 'eier, alene',
      income: 'alderspensjon',
      health: 'leddgikt',
      yearsInMunicipality: 58,
    },
    interview: held({
      date: '2026-03-25',
      minutes: 66,
      interviewer: 'third',
      place: 'hjemme',
      sheet: 1,
      spokeAfterwards: true,
    }),
  },
  {
    code: 'I05',
    sex: 'female',
    age: 61,
    site: 'hellvika',
    attributes: {
      housing: 'eier, med ektefelle',
      income: 'uføretrygd, 50 prosent',
      health: 'god',
      yearsInMunicipality: 9,
    },
    interview: held({
      date: '2026-04-08',
      minutes: 62,
      interviewer: 'second',
      place: 'møterom på biblioteket',
      sheet: 1,
    }),
  },
  {
    code: 'I06',
    sex: 'male',
    age: 65,
    site: 'hellvika',
    attributes: {
      housing: 'hus på familiens gård, alene',
      income: 'uføretrygd',
      health: 'ryggskade',
      yearsInMunicipality: 65,
    },
    interview: held({ date: '2026-04-15', minutes: 55, interviewer: 'second', place: 'hjemme', sheet: 1 }),
  },
  {
    code: 'I07',
    sex: 'male',
    age: 70,
    site: 'lyngvaer',
    attributes: {
      housing: 'leier, alene',
      income: 'alderspensjon',
      health: 'brukbar',
      yearsInMunicipality: 23,
    },
    interview: held({ date: '2026-05-06', minutes: 59, interviewer: 'third', place: 'hjemme' }),
  },
  {
    code: 'I08',
    sex: 'female',
    age: 79,
    site: 'storasen',
    attributes: {
      housing: 'omsorgsbolig',
      income: 'alderspensjon',
      health: 'nedsatt, trenger tilsyn',
      yearsInMunicipality: 79,
    },
    interview: held({
      date: '2026-05-12',
      minutes: 52,
      interviewer: 'first',
      place: 'hjemme',
      others: 'datter, etter informantens ønske',
    }),
  },
  {
    code: 'I09',
    sex: 'male',
    age: 67,
    site: 'storasen',
    attributes: { housing: 'leier, alene', income: 'alderspensjon', health: 'god', yearsInMunicipality: 6 },
    interview: held({
      date: '2026-05-20',
      minutes: 50,
      interviewer: 'first',
      form: 'notes',
      place: 'kafé',
      coding: 'selective',
      scope: { ...all, recording: false },
    }),
  },
  {
    code: 'I10',
    sex: 'female',
    age: 66,
    site: 'lyngvaer',
    attributes: {
      housing: 'eier, alene',
      income: 'uføretrygd',
      health: 'angst og ryggplager',
      yearsInMunicipality: 66,
    },
    interview: held({
      date: '2026-05-27',
      minutes: 19,
      interviewer: 'third',
      place: 'hjemme',
      brokenOff: true,
      coding: 'selective',
      spokeAfterwards: true,
    }),
  },
  {
    code: 'I11',
    sex: 'female',
    age: 72,
    site: 'hellvika',
    attributes: {
      housing: 'kommunal leilighet, alene',
      income: 'alderspensjon',
      health: 'diabetes',
      yearsInMunicipality: 54,
    },
    interview: held({
      date: '2026-06-03',
      minutes: 68,
      interviewer: 'second',
      place: 'hjemme',
      compensation: 0,
    }),
  },
  {
    code: 'I12',
    sex: 'male',
    age: 62,
    site: 'hellvika',
    attributes: {
      housing: 'eier, alene',
      income: 'uføretrygd og deltidsjobb',
      health: 'sterkt nedsatt',
      yearsInMunicipality: 6,
    },
    interview: held({
      date: '2026-06-10',
      minutes: 73,
      interviewer: 'second',
      place: 'et rom på møteplassen',
      coding: 'selective',
    }),
  },
]
