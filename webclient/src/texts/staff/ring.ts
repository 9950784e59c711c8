import { rows } from './rows.js';

/** What the telephone exchange tells. */
export const RING = rows({
  ringing: ['Puhelimesi soi', 'Din telefon ringer', 'Your phone is ringing'],
  ringAnswered: [
    'Vastasit uuteen puheluun',
    'Du har svarat på ett nytt samtal',
    'You have answered another call',
  ],
  takeRing: ['Avaa puhelu', 'Öppna samtalet', 'Open the call'],
  'callkey-take-ring': [
    'Avaa puhelu, johon vastasit',
    'Öppna samtalet som du svarade på',
    'Open the call that you have answered',
  ],
  calledOnce: [
    'Tästä numerosta on soitettu {days} päivän aikana kerran, {last}.',
    'Från det här numret har man ringt en gång på {days} dagar, {last}.',
    'This number has called once in {days} days, {last}.',
  ],
  calledTimes: [
    'Tästä numerosta on soitettu {days} päivän aikana {n} kertaa, viimeksi {last}.',
    'Från det här numret har man ringt {n} gånger på {days} dagar, senast {last}.',
    'This number has called {n} times in {days} days, last {last}.',
  ],
  lastToday: ['tänään klo {time}', 'i dag kl. {time}', 'today at {time}'],
  lastYesterday: ['eilen', 'i går', 'yesterday'],
  lastWeekday: ['{day}na', 'i {day}s', 'on {day}'],
  lastDay: ['{day}', 'den {day}', 'on {day}'],
  alikeOne: [
    'Tänään on auki yksi muu, jossa on sama aihe, kunta ja ikä. Se voi olla sama tai eri perhe.',
    'I dag är ett annat ärende öppet med samma ämne, kommun och ålder. Det kan vara samma familj eller en annan.',
    'One other is open today with the same topic, municipality and age. It may be the same family or another.',
  ],
  alikeMore: [
    'Tänään on auki {n} muuta, joissa on sama aihe, kunta ja ikä. Ne voivat olla sama tai eri perhe.',
    'I dag är {n} andra ärenden öppna med samma ämne, kommun och ålder. Det kan vara samma familj eller andra.',
    '{n} others are open today with the same topic, municipality and age. They may be the same family or others.',
  ],
});
