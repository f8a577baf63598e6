// @ts-check
'use strict';

/** What English-speaking customers write. `{…}` are slots, see `slots`. @type {import('./index').Phrases} */
const en = {
  themes: {
    ad: {
      good: [
        'The ad showed the real price, which is rare these days.',
        'Saw the advert on the bus and the offer was exactly as promised.',
        'Liked the campaign, it made me come and look.',
      ],
      bad: [
        'The ad said 40% off but the {product} I wanted was excluded.',
        'I keep seeing the same ad even after I bought the {product}.',
        'The advert was misleading, the offer had already ended.',
        'Your video ad is far too loud.',
      ],
    },
    'social-post': {
      good: [
        'You answered my question on Instagram within {few} minutes.',
        'Love the styling ideas you post.',
        'The stories helped me pick a {product}.',
      ],
      bad: [
        'Asked twice under your post about sizes, nobody replied.',
        'The colour in the post is nothing like the real {product}.',
        'Too many giveaways, too little information.',
      ],
    },
    'product-page': {
      good: [
        'Good photos and a clear size guide.',
        'The page was quick and the description of the {product} was accurate.',
        'Easy to compare two models side by side.',
      ],
      bad: [
        'It said in stock, then I got a mail that the {product} is sold out.',
        'No way to see whether my store has the {product}. I drove there for nothing.',
        'Stock on the page is simply wrong, happened to me twice.',
        'Size guide is missing for the {product}.',
        'You only learn at the checkout that it is not available.',
      ],
    },
    'product-page-live': {
      good: [
        'Finally I can see which store has my size. Works!',
        'The live stock is a great idea, saved me a trip.',
        'It showed 2 left in my store and they really had 2.',
        'Clear photos, real stock, easy to reserve the {product}.',
      ],
      bad: [
        'Photos of the {product} are too small on my phone.',
        'Reviews are hard to find on the page.',
        'Page jumps around while the pictures load.',
      ],
    },
    'store-visit': {
      good: [
        'Bright, tidy shop and I found everything at once.',
        'Nice atmosphere, even on a busy Saturday.',
        'The new layout is so much easier with a pushchair.',
        'Always a pleasure to browse here.',
      ],
      bad: [
        'Far too crowded and nobody around to ask.',
        'Half of the shelves were empty.',
        'Lift was out of order and I had a pushchair.',
        'The music was so loud that we left.',
        'Could not find the {product}, signs are missing.',
      ],
    },
    advice: {
      good: [
        '{staff} took real time for me and was honest about what suits me.',
        'Great advice, {staff} even told me not to buy the expensive one.',
        'The fitting room was clean and {staff} brought other sizes right away.',
        'They know their products.',
      ],
      bad: [
        'Waited {minutes} minutes for a fitting room.',
        'The assistant was on her phone and rolled her eyes at my question.',
        'Nobody could tell me the difference between the two {product} models.',
        'Felt pushed to buy something I did not want.',
      ],
    },
    chat: {
      good: [
        'Chat answered in {few} minutes and solved it.',
        'Friendly person, not a robot. Thanks {staff}!',
        'Got a clear answer about my {product} straight away.',
      ],
      bad: [
        'The bot kept sending me the same article.',
        'Was disconnected after {minutes} minutes and had to start again.',
        'Chat agent could not see my order at all.',
        'Copy and paste answers, nobody read what I wrote.',
      ],
    },
    checkout: {
      good: [
        'Paid in two clicks, very smooth.',
        'Apple Pay worked at once, nice.',
        'Clear total with delivery before paying. As it should be.',
      ],
      bad: [
        'My card was declined three times, then charged twice.',
        'The voucher code did not work and I only saw it afterwards.',
        'Delivery costs appear on the very last page.',
        'The page froze after the bank confirmation.',
        'Why do I need an account to buy one {product}?',
      ],
    },
    till: {
      good: [
        'Second till was opened as soon as there was a queue.',
        'Quick and friendly at the till.',
        '{staff} wrapped the {product} beautifully as a gift.',
      ],
      bad: [
        'Queue of {minutes} minutes with one till open.',
        'Charged the full price although the label said sale.',
        'Card machine was down, cash only.',
        'No bag, no thank you, not even a look.',
      ],
    },
    'click-collect': {
      good: [
        'Order was ready in an hour, in and out in {few} minutes.',
        'Separate counter for pick-up, brilliant.',
        'Collected on my way home, so convenient.',
      ],
      bad: [
        'Got the "ready" message but they could not find my parcel for {minutes} minutes.',
        'Had to queue with everyone else to collect what I already paid for.',
        'The {product} they handed me was the wrong size.',
      ],
    },
    invoice: {
      good: [
        'Invoice came by mail within minutes, with the VAT shown.',
        'Receipt in the app, no paper. Good.',
      ],
      bad: [
        'The invoice has the wrong name and nobody can correct it.',
        'Never got the invoice, asked three times.',
        'VAT number missing on the invoice.',
      ],
    },
    delivery: {
      good: [
        'Came a day early and well packed.',
        'Courier called before and even carried it upstairs.',
        'I could follow the parcel to the minute.',
        'Fast as always.',
      ],
      bad: [
        'Arrived {days} days late without a word.',
        'Tracking said delivered, but nothing was here.',
        'The box was crushed and the {product} scratched.',
        'Courier claims nobody was home. I was home all day!',
        'Left in the rain in front of the door.',
      ],
    },
    app: {
      good: [
        'The app is fast and I like the order history.',
        'Scanning in the store with the app is great.',
        'Much better since the last update.',
      ],
      bad: [
        'App logs me out every other day.',
        'Crashes when I open the basket.',
        'Search finds everything except what I type.',
        'Notifications at 2 am, really?',
      ],
    },
    'support-phone': {
      good: [
        'Solved in one call, {staff} was wonderful.',
        'Short wait and a person who understood the problem.',
        'They called back as promised.',
      ],
      bad: [
        '{minutes} minutes on hold, then the line went dead.',
        'Explained my problem to four different people.',
        'Was promised a call back, that was {days} days ago.',
        'The agent read from a script and could not decide anything.',
      ],
    },
    returns: {
      good: [
        'Refund was on my card the next day.',
        'No questions asked, swapped the {product} in {few} minutes.',
        'Easy return, that is why I keep buying here.',
      ],
      bad: [
        'Still no refund after {days} days.',
        'They refused the return because the bag was opened.',
        'Had to go to another floor, then back, then wait {minutes} minutes.',
        'Only got a voucher although I had the receipt.',
      ],
    },
    'loyalty-programme': {
      good: [
        'Points add up quickly and the birthday gift was lovely.',
        'Love the early access to the sale.',
        'Good programme, simple to use.',
      ],
      bad: [
        'My points expired without a warning.',
        'Points from my last purchase never showed up.',
        'Rewards are nice but always "currently unavailable".',
      ],
    },
    'gift-card': {
      good: [
        'The gift card came by e-mail at once.',
        'Paying with the gift card took no time.',
        'My sister loved the card with my own photo.',
      ],
      bad: [
        'The gift card was declined twice.',
        'Nobody could tell me how much is left on my gift card.',
        'The card came a day after the birthday.',
      ],
    },
    reviews: {
      good: [
        'The {product} is exactly as in the other reviews, very happy.',
        'Great quality for the price.',
        'Third time I bought the {product}, still excellent.',
      ],
      bad: [
        'The {product} lost its colour after two washes.',
        'Fell apart after {days} days.',
        'My critical review was never published.',
        'Runs much too small.',
      ],
    },
    newsletter: {
      good: [
        'I have been coming for years and it keeps getting better.',
        'Fair prices, good people. I tell everyone.',
        'Useful mails, not too many.',
      ],
      bad: [
        'You used to be better, the quality has gone down.',
        'Three mails a day is too much.',
        'After that last return I am looking elsewhere.',
        'Prices went up, service went down.',
      ],
    },
    understaffed: {
      good: ['Staff were kind although there were only two of them for the whole floor.'],
      bad: [
        'One till open and {minutes} minutes of waiting. Every single time at Olaya.',
        'There is nobody on the second floor, I gave up looking for help.',
        'Air conditioning broken again, unbearable in that queue.',
        'The team is rude and clearly overworked. Hire more people!',
        'I drive to Ghirnatah now, Olaya is hopeless.',
      ],
    },
  },
  general: {
    good: ['Thank you!', 'Keep it up.', 'Will come back.', 'Very happy.', 'Well done.', 'Top!'],
    mixed: [
      'It was okay, nothing special.',
      'Fine, but a bit slow.',
      'Good {product}, average service.',
      'Half of what I wanted was there.',
      'Some things good, some not.',
      'All right, though I had expected more.',
      'Friendly people, but the wait was {minutes} minutes.',
    ],
    bad: [
      'Please fix this.',
      'Very disappointing.',
      'Never again.',
      'I expected more from Baran.',
      'Not good enough.',
      'Nobody apologised.',
    ],
  },
  openings: {
    good: ['', '', '', 'Great. ', 'Honestly, ', 'Really pleased: '],
    bad: ['', '', '', 'Sorry, but ', 'To be honest, ', 'Again: '],
  },
  slots: {
    product: ['coat', 'jacket', 'dress', 'shirt', 'trainers', 'handbag', 'jeans', 'scarf', 'watch'],
    staff: ['Sarah', 'Omar', 'Mina', 'James', 'Noor', 'Priya', 'Daniel', 'Layla'],
    few: ['2', '3', '5', '7', '10'],
    minutes: ['15', '20', '25', '30', '35', '40', '45'],
    days: ['3', '4', '5', '6', '8', '10', '12', '14'],
  },
};

module.exports = { en };
