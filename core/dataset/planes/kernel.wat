;; Counting by bit planes. A plane has one bit a row: 1 where the row has a certain property. The rows that have two
;; properties are counted by an AND of two planes and the processor's own count of ones: 64 rows a step.
;;
;; Planes stand 4,096 bytes apart and hold a block of at most 32,768 rows, so that a block's planes stay in the cache.
;; Lengths are in bytes of plane (8 rows a byte), a multiple of 8 and above 0. Nothing is checked here: the caller lays
;; out the memory (see kernel.ts).
(module
  (memory (export "memory") 1)

  ;; build(source, within, target, low, span, length): target = the rows whose byte in source is low to low + span,
  ;; among the rows of the plane `within`. The source has one byte a row: 8 * length bytes. Bytes are unsigned: the
  ;; subtraction wraps, so one comparison tests both ends.
  (func (export "build")
    (param $source i32) (param $within i32) (param $target i32) (param $low i32) (param $span i32) (param $length i32)
    (local $lows v128) (local $spans v128) (local $end i32)
    (local.set $lows (i8x16.splat (local.get $low)))
    (local.set $spans (i8x16.splat (local.get $span)))
    (local.set $end (i32.add (local.get $target) (local.get $length)))
    (loop $words
      (i64.store (local.get $target)
        (i64.and (i64.load (local.get $within))
          (i64.or
            (i64.extend_i32_u
              (i32.or
                (i8x16.bitmask (i8x16.le_u
                  (i8x16.sub (v128.load (local.get $source)) (local.get $lows)) (local.get $spans)))
                (i32.shl
                  (i8x16.bitmask (i8x16.le_u
                    (i8x16.sub (v128.load offset=16 (local.get $source)) (local.get $lows)) (local.get $spans)))
                  (i32.const 16))))
            (i64.shl
              (i64.extend_i32_u
                (i32.or
                  (i8x16.bitmask (i8x16.le_u
                    (i8x16.sub (v128.load offset=32 (local.get $source)) (local.get $lows)) (local.get $spans)))
                  (i32.shl
                    (i8x16.bitmask (i8x16.le_u
                      (i8x16.sub (v128.load offset=48 (local.get $source)) (local.get $lows)) (local.get $spans)))
                    (i32.const 16))))
              (i64.const 32)))))
      (local.set $source (i32.add (local.get $source) (i32.const 64)))
      (local.set $within (i32.add (local.get $within) (i32.const 8)))
      (local.set $target (i32.add (local.get $target) (i32.const 8)))
      (br_if $words (i32.lt_u (local.get $target) (local.get $end)))))

  ;; Two planes from $a against two planes from $b: adds the four counts to table[0], [1], [pitch] and [pitch + 4 bytes].
  ;; Four sums and two words fit in the processor's registers; each word read serves two counts.
  (func $tile
    (param $a i32) (param $b i32) (param $length i32) (param $table i32) (param $pitch i32)
    (local $end i32) (local $word i64) (local $first i64) (local $second i64)
    (local $n00 i64) (local $n01 i64) (local $n10 i64) (local $n11 i64)
    (local.set $end (i32.add (local.get $a) (local.get $length)))
    (loop $words
      (local.set $first (i64.load (local.get $b)))
      (local.set $second (i64.load offset=4096 (local.get $b)))
      (local.set $word (i64.load (local.get $a)))
      (local.set $n00 (i64.add (local.get $n00) (i64.popcnt (i64.and (local.get $word) (local.get $first)))))
      (local.set $n01 (i64.add (local.get $n01) (i64.popcnt (i64.and (local.get $word) (local.get $second)))))
      (local.set $word (i64.load offset=4096 (local.get $a)))
      (local.set $n10 (i64.add (local.get $n10) (i64.popcnt (i64.and (local.get $word) (local.get $first)))))
      (local.set $n11 (i64.add (local.get $n11) (i64.popcnt (i64.and (local.get $word) (local.get $second)))))
      (local.set $a (i32.add (local.get $a) (i32.const 8)))
      (local.set $b (i32.add (local.get $b) (i32.const 8)))
      (br_if $words (i32.lt_u (local.get $a) (local.get $end))))
    (call $add (local.get $table) (local.get $n00))
    (call $add (i32.add (local.get $table) (i32.const 4)) (local.get $n01))
    (local.set $table (i32.add (local.get $table) (local.get $pitch)))
    (call $add (local.get $table) (local.get $n10))
    (call $add (i32.add (local.get $table) (i32.const 4)) (local.get $n11)))

  (func $add (param $at i32) (param $count i64)
    (i32.store (local.get $at) (i32.add (i32.load (local.get $at)) (i32.wrap_i64 (local.get $count)))))

  ;; cross(a, aCount, b, bCount, length, table): every plane of a against every plane of b. The counts are added to
  ;; table[aCount][bCount] of 32-bit numbers. Both numbers of planes are even and above 0.
  (func (export "cross")
    (param $a i32) (param $aCount i32) (param $b i32) (param $bCount i32) (param $length i32) (param $table i32)
    (local $pitch i32) (local $plane i32) (local $left i32)
    (local.set $pitch (i32.shl (local.get $bCount) (i32.const 2)))
    (loop $pairsOfA
      (local.set $plane (local.get $b))
      (local.set $left (local.get $bCount))
      (loop $pairsOfB
        (call $tile
          (local.get $a) (local.get $plane) (local.get $length) (local.get $table) (local.get $pitch))
        (local.set $plane (i32.add (local.get $plane) (i32.const 8192)))
        (local.set $table (i32.add (local.get $table) (i32.const 8)))
        (br_if $pairsOfB (local.tee $left (i32.sub (local.get $left) (i32.const 2)))))
      (local.set $table (i32.add (local.get $table) (local.get $pitch)))
      (local.set $a (i32.add (local.get $a) (i32.const 8192)))
      (br_if $pairsOfA (local.tee $aCount (i32.sub (local.get $aCount) (i32.const 2)))))))
