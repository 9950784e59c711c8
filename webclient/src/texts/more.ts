import type { Row } from './table.js';

const rows = <K extends string>(table: Record<K, Row>): Record<K, Row> => table;

/**
 * Texts of what is loaded only when it is needed: a person, the sheets, keeping. Notices are found by their own names, such
 * as `worker-came`. `{who}` is a worker with the profession, `{name}` without.
 */
export const MORE = rows({
  larger: ['Tekstin koko', 'Textstorlek', 'Text size'],
  about: [
    'Robotti neuvoo ja ohjaa palveluun. Se ei tee päätöksiä.',
    'Roboten ger råd och visar till rätt tjänst. Den fattar inga beslut.',
    'The robot advises and guides you to a service. It makes no decisions.',
    'Robotti neuvoo. Robotti ei päätä asioista.',
  ],
  escape: [
    'Näppäimistöllä: paina Esc kaksi kertaa, niin sivu vaihtuu heti.',
    'På tangentbordet: tryck Esc två gånger, så byts sidan genast.',
    'On a keyboard: press Esc twice and the page changes at once.',
  ],
  answers: ['Omat vastaukset', 'Mina svar', 'My answers'],
  noAnswers: [
    'Et ole vielä vastannut kysymyksiin.',
    'Du har inte svarat på några frågor ännu.',
    'You have not answered any questions yet.',
  ],
  feedback: ['Anna palautetta', 'Ge respons', 'Give feedback'],
  helped: ['Auttoiko tämä sinua?', 'Fick du hjälp?', 'Did this help you?'],
  yes: ['Kyllä', 'Ja', 'Yes'],
  no: ['Ei', 'Nej', 'No'],
  words: [
    'Mitä voisimme tehdä paremmin? (ei pakollinen)',
    'Vad kunde vi göra bättre? (frivilligt)',
    'What could we do better? (optional)',
  ],
  sendFeedback: ['Lähetä palaute', 'Skicka respons', 'Send feedback'],
  thanks: ['Kiitos palautteesta.', 'Tack för responsen.', 'Thank you for the feedback.'],
  export: ['Lataa kaikki tallennettu', 'Ladda ner allt som sparats', 'Download all that is stored'],
  print: ['Tulosta', 'Skriv ut', 'Print'],
  waiting: ['Odotat ihmistä', 'Du väntar på en människa', 'You are waiting for a person'],
  turn: ['Olet seuraava', 'Du står på tur', 'You are next'],
  place: ['Olet jonossa {number}.', 'Din plats i kön: {number}', 'Your place in the queue: {number}'],
  minute: ['noin minuutti', 'ungefär en minut', 'about one minute'],
  minutes: ['noin {number} minuuttia', 'ungefär {number} minuter', 'about {number} minutes'],
  hour: ['yli tunti', 'över en timme', 'more than an hour'],
  staffed: [
    'Ammattilaisia on paikalla.',
    'Det finns yrkespersoner på plats.',
    'Professionals are here.',
    'Työntekijä on paikalla.',
  ],
  nobody: [
    'Juuri nyt kukaan ei ole paikalla.',
    'Just nu är ingen på plats.',
    'Nobody is here right now.',
    'Työntekijä ei ole nyt paikalla.',
  ],
  meanwhile: [
    'Voit jatkaa robotin kanssa tai sulkea sivun ja palata. Paikkasi säilyy.',
    'Du kan fortsätta med roboten eller stänga sidan och komma tillbaka. Du behåller din plats.',
    'You can go on with the robot, or close the page and come back. You keep your place.',
    'Voit jatkaa robotin kanssa. Voit myös sulkea sivun ja palata. Paikkasi säilyy.',
  ],
  kept: [
    'Paikkasi jonossa on tallessa.',
    'Din plats i kön finns kvar.',
    'Your place in the queue was kept.',
    'Paikkasi jonossa säilyi.',
  ],
  cut: [
    'Yhteys on poikki. Paikkasi jonossa säilyy.',
    'Förbindelsen är bruten. Du behåller din plats i kön.',
    'The connection is broken. You keep your place in the queue.',
  ],
  calledBy: [
    'Soitamme sinulle viimeistään {weekday}na {date}, ja vain silloin, kun sanoit sen turvalliseksi.',
    'Vi ringer dig senast {weekday} {date}, och bara när du sa att det är tryggt.',
    'We will call you by {weekday} {date}, and only when you said it is safe.',
    'Soitamme sinulle viimeistään {weekday}na {date}. Soitamme vain silloin, kun se on turvallista.',
  ],
  calledLate: [
    'Lupasimme soittaa viimeistään {weekday}na {date}. Anteeksi, että odotat yhä. Soitamme sinulle edelleen.',
    'Vi lovade ringa senast {weekday} {date}. Förlåt att du fortfarande väntar. Vi ringer dig ännu.',
    'We promised to call by {weekday} {date}. We are sorry that you still wait. We will still call you.',
    'Lupasimme soittaa viimeistään {weekday}na {date}. Olemme myöhässä. Anteeksi. Soitamme sinulle vielä.',
  ],
  calledAgain: [
    'Soitimme, mutta emme tavoittaneet sinua. Yritämme uudelleen {weekday}na {date} kello {time} tai sen jälkeen.',
    'Vi ringde men nådde dig inte. Vi försöker igen {weekday} {date} klockan {time} eller senare.',
    'We called but did not reach you. We will try again on {weekday} {date} at {time} or later.',
    'Soitimme sinulle. Et vastannut. Soitamme uudelleen {weekday}na {date} kello {time} tai myöhemmin.',
  ],
  calledTried: [
    'Soitimme, mutta emme tavoittaneet sinua. Voit myös soittaa meille itse.',
    'Vi ringde men nådde dig inte. Du kan också själv ringa oss.',
    'We called but did not reach you. You can also call us yourself.',
    'Soitimme sinulle. Et vastannut. Voit soittaa meille itse.',
  ],
  calledDone: ['Olemme soittaneet sinulle.', 'Vi har ringt dig.', 'We have called you.'],
  calledGivenUp: [
    'Emme tavoittaneet sinua, emmekä soita enää. Voit pyytää soittoa uudelleen tai soittaa meille itse.',
    'Vi nådde dig inte och ringer inte mer. Du kan be om ett samtal på nytt eller själv ringa oss.',
    'We did not reach you, and will not call again. You can ask for a call anew, or call us yourself.',
    'Soitimme sinulle. Et vastannut. Emme soita enää. Voit pyytää soittoa uudelleen.',
  ],
  goOn: ['Jatka robotin kanssa', 'Fortsätt med roboten', 'Go on with the robot'],
  callBack: [
    'Jätä soittopyyntö',
    'Be oss ringa upp',
    'Leave a call-back request',
    'Pyydä, että soitamme sinulle',
  ],
  stop: ['En odota enää', 'Jag vill inte vänta längre', 'Stop waiting', 'En halua odottaa'],
  sound: [
    'Hiljainen ääni, kun ihminen kirjoittaa',
    'Ett tyst ljud när en människa skriver',
    'A quiet sound when a person writes',
  ],
  'worker-came': [
    'Keskusteluun tuli {who}. Robotti on nyt hiljaa.',
    'Till chatten kom {who}. Roboten är tyst nu.',
    'A person has joined: {who}. The robot is silent now.',
    'Sinulle vastaa nyt {who}. Robotti on hiljaa.',
  ],
  'worker-went': [
    '{name} joutui lähtemään. Haemme sinulle toisen ihmisen. Olet jonossa ensimmäinen.',
    '{name} måste gå. Vi hämtar en annan människa. Du är först i kön.',
    '{name} had to go. We are fetching another person. You are first in the queue.',
    '{name} lähti. Haemme toisen ihmisen. Olet jonossa ensimmäinen.',
  ],
  'worker-changed': [
    'Sinulle vastaa nyt {who}.',
    'Du skriver nu med {who}.',
    'You are now chatting with {who}.',
  ],
  'handed-back': [
    'Keskustelu ihmisen kanssa päättyi. Robotti jatkaa.',
    'Samtalet med en människa är slut. Roboten fortsätter.',
    'The chat with a person is over. The robot goes on.',
    'Ihminen lähti. Robotti jatkaa.',
  ],
  'ended-closed': [
    'Ammattilainen päätti keskustelun.',
    'Yrkespersonen avslutade chatten.',
    'The professional ended the conversation.',
    'Ihminen lopetti keskustelun.',
  ],
  'stopped-waiting': [
    'Et odota enää ihmistä. Robotti jatkaa.',
    'Du väntar inte längre på en människa. Roboten fortsätter.',
    'You are no longer waiting for a person. The robot goes on.',
  ],
  carry: ['Jatka puhelimella', 'Fortsätt per telefon', 'Continue by phone', 'Jatka puhelimessa'],
  carryWhy: [
    'Saat neljä sanaa. Sano ne, kun soitat. Puhelu jatkuu siitä, mihin jäit, eikä sinun tarvitse kertoa kaikkea uudelleen.',
    'Du får fyra ord. Säg dem när du ringer. Samtalet fortsätter där du slutade, och du behöver inte berätta allt på nytt.',
    'You get four words. Say them when you call. The call goes on from where you are now, and you need not tell everything again.',
    'Saat neljä sanaa. Sano sanat puhelimessa. Sinun ei tarvitse kertoa kaikkea uudestaan.',
  ],
  carrySees: [
    'Kun sanot sanat, puheluun vastaava ammattilainen näkee, mitä olet täällä kirjoittanut. Mitä puhelussa kirjataan, näkyy tällä sivulla.',
    'När du säger orden ser den som svarar vad du har skrivit här. Det som antecknas i samtalet syns på den här sidan.',
    'When you say the words, the professional who answers sees what you have written here. What is recorded in the call shows on this page.',
    'Kun sanot sanat, työntekijä näkee, mitä olet kirjoittanut. Sinä näet tällä sivulla, mitä hän kirjoittaa puhelussa.',
  ],
  carryGet: ['Näytä sanat', 'Visa orden', 'Show the words'],
  carryAgain: ['Pyydä uudet sanat', 'Be om nya ord', 'Get new words'],
  carrySay: ['Sano nämä sanat puhelimessa', 'Säg de här orden i telefon', 'Say these words on the phone'],
  carryUntil: [
    'Sanat toimivat kerran, kello {time} asti.',
    'Orden fungerar en gång, fram till klockan {time}.',
    'The words work once, until {time}.',
  ],
  carryLine: [
    'Sano sanat, kun soitat perheiden puhelinlinjalle.',
    'Säg orden när du ringer familjernas telefonlinje.',
    'Say the words when you call the phone line for families.',
  ],
  carryNot: [
    'Tätä keskustelua ei voi nyt jatkaa puhelimella. Ammattilainen on jo mukana tai keskustelu on päättynyt.',
    'Den här chatten kan inte fortsättas per telefon nu. En yrkesperson är redan med, eller chatten är slut.',
    'This conversation cannot go on by phone now. A professional is already in it, or it has ended.',
  ],
  come: ['Jatka puhelua täällä', 'Fortsätt ett samtal här', 'Go on from a phone call', 'Jatka puhelua tässä'],
  comeWhy: [
    'Saitko puhelimessa neljä sanaa? Kirjoita ne tähän, niin keskustelu jatkuu täällä.',
    'Fick du fyra ord i telefon? Skriv dem här, så fortsätter samtalet här.',
    'Did you get four words on the phone? Write them here, and the conversation goes on here.',
  ],
  comeLeaves: [
    'Tähän keskusteluun et pääse sen jälkeen takaisin.',
    'Efter det kommer du inte tillbaka till den här chatten.',
    'After that you cannot come back to this conversation.',
  ],
  comeWords: ['Neljä sanaa', 'Fyra ord', 'Four words'],
  comeGo: ['Jatka', 'Fortsätt', 'Go on'],
  comeWrong: [
    'Sanat eivät toimi. Ne ovat väärin, käytetty tai vanhentuneet. Tarkista sanat tai pyydä puhelimessa uudet.',
    'Orden fungerar inte. De är fel, använda eller för gamla. Kontrollera orden eller be om nya i telefon.',
    'The words do not work. They are wrong, used or too old. Check them, or ask for new ones on the phone.',
    'Sanat eivät toimi. Tarkista sanat. Voit pyytää puhelimessa uudet sanat.',
  ],
  tooMany: [
    'Liian monta yritystä. Odota minuutti.',
    'För många försök. Vänta en minut.',
    'Too many tries. Wait a minute.',
  ],
  'to-phone': [
    'Keskustelu jatkuu puhelimessa. Voit yhä kirjoittaa tähän.',
    'Samtalet fortsätter per telefon. Du kan fortfarande skriva här.',
    'The conversation goes on by phone. You can still write here.',
  ],
  'to-chat': [
    'Puhelu jatkuu nyt täällä kirjoittaen.',
    'Telefonsamtalet fortsätter nu här i chatten.',
    'The phone call goes on here in writing now.',
    'Puhelu jatkuu nyt tässä. Voit kirjoittaa.',
  ],
  blocked: [
    'Tämä keskustelu on suljettu. Robotti auttaa uudessa keskustelussa. Hädässä soita 112.',
    'Den här chatten är stängd. Roboten hjälper dig i en ny. Ring 112 i nöd.',
    'This chat is closed. The robot helps you in a new one. In an emergency call 112.',
  ],
});

export type MoreKey = keyof typeof MORE;
