import { rows } from './rows.js';

/** Handing a caller over to a worker, and what others see of a call. */
export const HAND_OVER = rows({
  'dialog-hand-over': ['Siirrä työntekijälle', 'Överför till en medarbetare', 'Hand over to a worker'],
  'callkey-hand-over': [
    'Siirrä työntekijälle: soittopyyntö tai chat',
    'Överför till en medarbetare: uppringning eller chatt',
    'Hand over to a worker: call-back or chat',
  ],
  handOver: ['Työntekijälle', 'Till medarbetare', 'To a worker'],
  passHow: ['Miten soittaja jatkaa?', 'Hur fortsätter den som ringer?', 'How does the caller go on?'],
  'way-call-back': ['Hänelle soitetaan', 'Hen rings upp', 'They are called back'],
  'way-chat': [
    'Chatissa, heti kun hän tulee sinne',
    'I chatten, så snart hen kommer dit',
    'In the chat, once they come there',
  ],
  passCallBackWhy: [
    'Soittopyyntö tulee työlistalle, kun puhelu päättyy. Takaisin soittava näkee puhelun, muistiinpanosi ja viestisi.',
    'Uppringningen kommer på arbetslistan när samtalet slutar. Den som ringer upp ser allt: samtalet, dina anteckningar och ditt meddelande.',
    'The call-back comes to the worklist when the call ends. Who calls sees everything: the call, your notes and your message.',
  ],
  passChatWhy: [
    'Saat seuraavaksi neljä sanaa luettavaksi. Soittaja tulee jonoon vasta, kun hän on chatissa. Työntekijä näkee puhelun, muistiinpanosi ja viestisi.',
    'Du får sedan fyra ord att läsa upp. Den som ringer ställs i kön först när hen är i chatten. Medarbetaren ser samtalet, dina anteckningar och ditt meddelande.',
    'Next you get four words to read out. The caller waits only once they are in the chat. The worker sees the call, your notes and your message.',
  ],
  atWork: ['{n} töissä nyt', '{n} på jobbet nu', '{n} at work now'],
  nobodyAtWork: ['ei ketään töissä nyt', 'ingen på jobbet nu', 'nobody at work now'],
  openNow: ['auki nyt, {n} töissä', 'öppen nu, {n} på jobbet', 'open now, {n} at work'],
  closedNow: ['ei auki nyt', 'inte öppen nu', 'not open now'],
  noCallBacks: [
    'Soittopyyntöjä ei voi nyt luvata.',
    'Uppringning kan inte lovas nu.',
    'No call can be promised now.',
  ],
  noChats: ['Mikään jono ei ota chatteja.', 'Ingen kö tar emot chattar.', 'No queue takes chats.'],
  passClosed: [
    'Chatissa ei ole nyt ketään. Jos jono ei ole auki, kun soittaja tulee, robotti kertoo sen hänelle eikä hän jää odottamaan turhaan.',
    'Ingen finns i chatten nu. Om kön inte är öppen när den som ringer kommer dit berättar roboten det, och hen väntar inte i onödan.',
    'Nobody is in the chat now. If the queue is not open when the caller comes, the robot says so and they do not wait in vain.',
  ],
  passNumber: ['Mihin numeroon soitetaan?', 'Vilket nummer rings?', 'Which number is called?'],
  passSafe: [
    'Kysyin: tähän numeroon on turvallista soittaa',
    'Jag frågade: det är tryggt att ringa det här numret',
    'I asked: it is safe to call this number',
  ],
  passWhen: ['Milloin on turvallista', 'När är det tryggt', 'When is it safe'],
  passDay: ['Minä päivänä', 'Vilken dag', 'On which day'],
  passAsk: ['Kysy soittajalta', 'Fråga den som ringer', 'Ask the caller'],
  passVoicemail: ['Saako jättää viestin', 'Får man lämna meddelande', 'May a message be left'],
  passNoNumber: [
    'Tähän numeroon ei voi soittaa. Tarkista numero, esimerkiksi 040 123 4567.',
    'Det går inte att ringa det här numret. Kontrollera det, till exempel 040 123 4567.',
    'This number cannot be called. Check it, for example 040 123 4567.',
  ],
  passWord: [
    'Sovittu sana (jos sovitaan)',
    'Överenskommet ord (om ett avtalas)',
    'Agreed word (if one is agreed)',
  ],
  passMessage: [
    'Asia ja viesti työntekijälle',
    'Ärende och meddelande till medarbetaren',
    'The matter, and a message to the worker',
  ],
  passToCallBack: ['Jätä soittopyyntö', 'Boka uppringning', 'Book the call-back'],
  passToChat: ['Tee sanat', 'Skapa orden', 'Make the words'],
  passedToCallBack: ['Soitetaan takaisin: {queue}', 'Rings upp: {queue}', 'To be called back: {queue}'],
  passedToChat: [
    'Jatkaa chatissa työntekijän kanssa: {queue}',
    'Fortsätter i chatten med en medarbetare: {queue}',
    'Goes on in the chat with a worker: {queue}',
  ],
  'what-handed-to-call-back': [
    '{who} siirsi puhelun: soitetaan takaisin. {what}',
    '{who} överförde samtalet: rings upp. {what}',
    '{who} handed the call over: to be called back. {what}',
  ],
  'what-handed-to-chat': [
    '{who} siirsi puhelun chattiin. {what}',
    '{who} överförde samtalet till chatten. {what}',
    '{who} handed the call over to the chat. {what}',
  ],
  liveCall: ['Puhelu, {who}', 'Samtal, {who}', 'Call of {who}'],
  liveScript: ['Käsikirjoitus nyt', 'Manuset nu', 'The script now'],
  liveNotes: ['Muistiinpanot: {who}', 'Anteckningar: {who}', 'Notes: {who}'],
  liveNoNotes: ['Ei muistiinpanoja.', 'Inga anteckningar.', 'No notes.'],
});
