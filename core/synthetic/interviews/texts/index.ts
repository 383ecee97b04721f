import { i01 } from './i01.ts'
import { i02 } from './i02.ts'
import { i03 } from './i03.ts'
import { i04 } from './i04.ts'
import { i05 } from './i05.ts'
import { i06 } from './i06.ts'
import { i07 } from './i07.ts'
import { i08 } from './i08.ts'
import { i09 } from './i09.ts'
import { i10 } from './i10.ts'
import { i11 } from './i11.ts'
import { i12 } from './i12.ts'

/** The interviews with their marks, by the informant's code. */
export const markedInterviews: Readonly<Record<string, string>> = {
  I01: i01,
  I02: i02,
  I03: i03,
  I04: i04,
  I05: i05,
  I06: i06,
  I07: i07,
  I08: i08,
  I09: i09,
  I10: i10,
  I11: i11,
  I12: i12,
}
