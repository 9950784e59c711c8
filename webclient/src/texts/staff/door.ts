import { rows } from './rows.js';

/** The door, and what comes before a shift. */
export const DOOR = rows({
  product: ['Perhelinja', 'Perhelinja', 'Perhelinja'],
  console: ['Työpöytä', 'Arbetsbord', 'Console'],
  language: ['Kieli', 'Språk', 'Language'],
  signIn: ['Kirjaudu sisään', 'Logga in', 'Sign in'],
  signInCounty: [
    'Kirjaudu hyvinvointialueen tunnuksilla',
    'Logga in med välfärdsområdets konto',
    'Sign in with your county account',
  ],
  or: ['tai', 'eller', 'or'],
  signInName: ['Käyttäjätunnus', 'Användarnamn', 'User name'],
  password: ['Salasana', 'Lösenord', 'Password'],
  code: ['Tunnusluku', 'Engångskod', 'Code'],
  codeHelp: [
    'Kuusi numeroa todennussovelluksesta. Jätä tyhjäksi, jos sinulla ei ole sovellusta käytössä.',
    'Sex siffror från autentiseringsappen. Lämna tomt om du inte använder någon app.',
    'Six digits from your authenticator app. Leave empty if you do not use one.',
  ],
  signInOver: [
    'Istuntosi päättyi. Kirjaudu uudelleen. Keskeneräiset viestit ovat tallessa tässä välilehdessä.',
    'Din session har avslutats. Logga in igen. Påbörjade meddelanden finns kvar i den här fliken.',
    'Your session has ended. Sign in again. Unsent messages are kept in this tab.',
  ],
  'door-wrong-sign-in': [
    'Tunnus tai salasana on väärin. Tarkista molemmat.',
    'Användarnamnet eller lösenordet är fel. Kontrollera båda.',
    'The user name or the password is wrong. Check both.',
  ],
  'door-code-needed': [
    'Anna vielä tunnusluku todennussovelluksesta.',
    'Ange också koden från autentiseringsappen.',
    'Enter the code from your authenticator app as well.',
  ],
  'door-wrong-code': [
    'Tunnusluku ei kelpaa. Odota seuraavaa lukua ja yritä uudelleen.',
    'Koden stämmer inte. Vänta på nästa kod och försök igen.',
    'The code is not right. Wait for the next one and try again.',
  ],
  'door-locked': [
    'Tunnus on lukittu liian monen yrityksen vuoksi. Yritä uudelleen {n} minuutin kuluttua.',
    'Kontot är låst efter för många försök. Försök igen om {n} minuter.',
    'The account is locked after too many tries. Try again in {n} minutes.',
  ],
  'door-too-many-tries': [
    'Tästä verkosta on yritetty kirjautua liian monta kertaa. Odota minuutti.',
    'För många inloggningsförsök från det här nätet. Vänta en minut.',
    'Too many sign-ins were tried from this network. Wait a minute.',
  ],
  'door-unreachable': [
    'Palveluun ei saada yhteyttä. Tarkista verkko ja yritä uudelleen.',
    'Det går inte att nå tjänsten. Kontrollera nätet och försök igen.',
    'The service cannot be reached. Check the network and try again.',
  ],
  'door-unavailable': [
    'Palvelu ei juuri nyt vastaa. Yritä hetken päästä uudelleen.',
    'Tjänsten svarar inte just nu. Försök igen om en stund.',
    'The service does not answer just now. Try again in a moment.',
  ],
  'door-not-found': [
    'Keskustelua ei löydy. Se on ehkä jo poistettu.',
    'Chatten hittas inte. Den har kanske redan raderats.',
    'There is no such conversation. It may have been deleted already.',
  ],
  'door-reason-needed': ['Kirjoita syy.', 'Ange orsaken.', 'Give the reason.'],
  'door-broken': [
    'Palvelussa on vika. Yritä uudelleen, ja kerro ylläpidolle, jos vika toistuu.',
    'Det är ett fel i tjänsten. Försök igen, och meddela administratören om felet upprepas.',
    'Something is broken in the service. Try again, and tell the administrator if it goes on.',
  ],
  'door-no-passwords': [
    'Salasanalla ei voi kirjautua. Käytä hyvinvointialueen tunnuksia.',
    'Det går inte att logga in med lösenord. Använd välfärdsområdets konto.',
    'Passwords are not in use here. Use your county account.',
  ],
  'door-no-role': [
    'Tunnuksellasi ei ole oikeuksia Perhelinjaan. Pyydä niitä esihenkilöltäsi.',
    'Ditt konto saknar behörighet till Perhelinja. Be din chef om den.',
    'Your account has no role in Perhelinja. Ask your manager for one.',
  ],
  'door-provider-refused': [
    'Kirjautuminen hyvinvointialueen tunnuksilla ei onnistunut. Yritä uudelleen.',
    'Inloggningen med välfärdsområdets konto misslyckades. Försök igen.',
    'Signing in with the county account did not work. Try again.',
  ],
  'door-wrong-csrf': [
    'Sivu on ollut auki pitkään. Lataa se uudelleen.',
    'Sidan har varit öppen länge. Ladda om den.',
    'This page has been open for long. Load it again.',
  ],
  'door-name-taken': [
    'Käyttäjätunnus on jo käytössä.',
    'Användarnamnet är redan taget.',
    'That user name is taken.',
  ],
  'door-no-right': [
    'Sinulla ei ole tähän oikeutta.',
    'Du har inte rätt att göra detta.',
    'You may not do this.',
  ],
  'door-bad-request': [
    'Jokin kenttä on täyttämättä tai väärin täytetty.',
    'Något fält är tomt eller fel ifyllt.',
    'A field is empty or not filled in correctly.',
  ],
  'door-password-too-short': [
    'Salasana on liian lyhyt.',
    'Lösenordet är för kort.',
    'The password is too short.',
  ],
  'door-password-too-long': [
    'Salasana on liian pitkä.',
    'Lösenordet är för långt.',
    'The password is too long.',
  ],
  'door-password-name-in-it': [
    'Salasanassa ei saa olla käyttäjätunnusta.',
    'Lösenordet får inte innehålla användarnamnet.',
    'The password must not contain the user name.',
  ],
  signOut: ['Kirjaudu ulos', 'Logga ut', 'Sign off'],
  signOutReturns: [
    'Kirjaudu ulos: {n} keskustelua palaa jonoon',
    'Logga ut: {n} chattar går tillbaka till kön',
    'Sign off: {n} conversations go back to the queue',
  ],
  beforeTitle: [
    'Hei {name}, tarkistetaan ensin laitteet',
    'Hej {name}, vi testar först utrustningen',
    'Hello {name}, first a check of your equipment',
  ],
  beforeWhy: [
    'Kun ääni ja yhteys toimivat, mikään pyyntö ei jää kuulematta. Vuorosi alkaa, kun painat Aloita vuoro.',
    'När ljudet och förbindelsen fungerar blir ingen förfrågan ohörd. Passet börjar när du trycker på Börja passet.',
    'When sound and network work, no request goes unheard. Your shift begins when you press Start the shift.',
  ],
  network: ['Yhteys', 'Förbindelse', 'Network'],
  networkTrying: ['Kokeillaan yhteyttä', 'Testar förbindelsen', 'Testing the connection'],
  networkGood: [
    'Yhteys toimii, vastaus tuli {n} millisekunnissa',
    'Förbindelsen fungerar, svar på {n} millisekunder',
    'The connection works, answered in {n} milliseconds',
  ],
  networkSlow: [
    'Yhteys on hidas: vastaus kesti {n} millisekuntia',
    'Förbindelsen är långsam: svaret tog {n} millisekunder',
    'The connection is slow: the answer took {n} milliseconds',
  ],
  networkBad: [
    'Yhteyttä ei saada. Tarkista verkko.',
    'Ingen förbindelse. Kontrollera nätet.',
    'No connection. Check the network.',
  ],
  testAgain: ['Kokeile uudelleen', 'Testa igen', 'Test again'],
  sound: ['Ääni', 'Ljud', 'Sound'],
  soundUntried: [
    'Soita ääni ja säädä voimakkuus sopivaksi.',
    'Spela upp ljudet och ställ in volymen.',
    'Play the sound and set the volume.',
  ],
  soundPlayed: [
    'Ääni soitettiin. Jos et kuullut mitään, tarkista kaiuttimet.',
    'Ljudet spelades. Hördes inget, kontrollera högtalarna.',
    'The sound was played. If you heard nothing, check your speakers.',
  ],
  soundBlocked: [
    'Selain estää äänen. Salli ääni tälle sivulle selaimen asetuksista.',
    'Webbläsaren blockerar ljudet. Tillåt ljud för sidan i webbläsarens inställningar.',
    'The browser blocks sound. Allow sound for this site in its settings.',
  ],
  playSound: ['Soita ääni', 'Spela ljudet', 'Play the sound'],
  volume: ['Äänenvoimakkuus', 'Ljudvolym', 'Volume'],
  muted: [
    'Ääni on pois: hälytykset näkyvät mutta eivät kuulu.',
    'Ljudet är av: larm syns men hörs inte.',
    'Sound is off: alerts are seen but not heard.',
  ],
  notifications: ['Ilmoitukset', 'Aviseringar', 'Notifications'],
  notifyGranted: [
    'Ilmoitukset näkyvät myös, kun teet muuta.',
    'Aviseringar syns också när du gör något annat.',
    'Notifications are shown even when you do something else.',
  ],
  notifyDenied: [
    'Ilmoitukset on estetty. Voit sallia ne selaimen osoiterivin lukosta.',
    'Aviseringar är blockerade. Du kan tillåta dem via låset i adressfältet.',
    'Notifications are blocked. You can allow them from the lock in the address bar.',
  ],
  notifyDefault: [
    'Salli ilmoitukset, niin huomaat uudet pyynnöt myös muista ikkunoista.',
    'Tillåt aviseringar, så märker du nya förfrågningar även i andra fönster.',
    'Allow notifications to notice new requests in other windows too.',
  ],
  notifyMissing: [
    'Tämä selain ei näytä ilmoituksia.',
    'Den här webbläsaren visar inga aviseringar.',
    'This browser shows no notifications.',
  ],
  allowNotify: ['Salli ilmoitukset', 'Tillåt aviseringar', 'Allow notifications'],
  capacity: ['Keskusteluja yhtä aikaa', 'Samtidiga chattar', 'Conversations at once'],
  capacityHow: ['Otan enintään', 'Jag tar högst', 'I take at most'],
  begin: ['Aloita vuoro', 'Börja passet', 'Start the shift'],
});
