// @ts-check
'use strict';

/** What English-speaking complainants and the desk write. @type {import('./index').ComplaintTexts} */
const en = {
  themes: {
    'delivery-late': {
      subjects: ['Parcel {days} days late', 'Where is my order?'],
      texts: [
        'My order was promised within three days. It is day {days} now, tracking has not moved and nobody answers the phone.',
        'The {product} was a birthday present. It came {days} days late, when the party was long over. What do you intend to do?',
        'Twice I took an afternoon off for your courier and twice nobody came. The {product} is still in your depot.',
      ],
    },
    'delivery-damaged': {
      subjects: ['{product} arrived damaged', 'Box crushed'],
      texts: [
        'The box was open on one side and the {product} is torn at the seam. I have photos and want a new one.',
        'The {product} came in a thin plastic bag, soaked by the rain. It cannot be worn like this.',
      ],
    },
    'wrong-item': {
      subjects: ['Wrong item in the parcel', 'Not what I ordered'],
      texts: [
        'I ordered a {product} in size M and got a completely different one in XL. The invoice in the box is right, the content is not.',
        'At collection I was handed a bag with somebody else’s {product}. I noticed only at home, {days} kilometres away.',
      ],
    },
    'product-quality': {
      subjects: ['{product} fell apart', 'Poor quality'],
      texts: [
        'After {days} days of normal wear the {product} lost its colour and the zip broke. For this price I expect more.',
        'The {product} is not what the page shows: thinner cloth and crooked seams. I would like my money back.',
        'Second {product} this year with the same fault. You should talk to your supplier.',
      ],
    },
    'product-safety': {
      subjects: ['Needle left in a {product}', 'Danger for children'],
      texts: [
        'There was a broken needle in the collar of the {product}; my daughter was hurt. Please take these off the shelf today.',
        'A button of the children’s {product} came off and my son nearly swallowed it.',
      ],
    },
    queue: {
      subjects: ['{minutes} minutes at the till', 'One till open'],
      texts: [
        'One till open on a Thursday evening and {minutes} minutes of waiting. I left my {product} there and went home.',
        'It is the same every week: a queue through the whole floor and two people for all of it. I waited {minutes} minutes.',
      ],
    },
    staff: {
      subjects: ['Rude answer', 'Nobody would help'],
      texts: [
        'I asked for another size of the {product} and was told to look for it myself. I have never been spoken to like that in a shop.',
        'The assistant accused me of having damaged the {product} in front of other customers. I expect an apology.',
      ],
    },
    price: {
      subjects: ['Charged more than on the label', 'Discount not given'],
      texts: [
        'The label of the {product} said 30 % off, at the till I paid the full price. Nobody could change it.',
        'I was charged twice for one {product}. The receipt shows it clearly.',
      ],
    },
    refund: {
      subjects: ['Refund not here after {days} days', 'Return refused'],
      texts: [
        'I returned the {product} {days} days ago and still have no refund. Each time I am told that it takes two more days.',
        'The return of the {product} was refused although the tags are on and I have the receipt. Your own terms say thirty days.',
      ],
    },
    stock: {
      subjects: ['Shown in stock, then cancelled', 'Drove to the shop for nothing'],
      texts: [
        'The page said the {product} was in stock. I paid, and {days} hours later you cancelled my order.',
        'Your website showed three of the {product} in the branch. I drove there and they had sold out weeks ago.',
      ],
    },
    app: {
      subjects: ['App crashes when paying', 'Cannot log in'],
      texts: [
        'Since the update the app crashes as soon as I choose Apple Pay. My basket with the {product} is gone each time.',
        'I cannot log in any more, the code by text message never arrives. My points are in there.',
      ],
    },
  },
  kinds: {
    request: {
      subjects: ['Invoice needed', 'Change of address'],
      texts: [
        'Please send me the invoice of my last {product} again, I need it for my company.',
        'I have moved. Could you change the address of my order?',
      ],
    },
    compliment: {
      subjects: ['Thank you, {staff}'],
      texts: [
        '{staff} found my {product} within minutes and even carried it to the car. Thank you!',
      ],
    },
    warranty_claim: {
      subjects: ['Warranty: {product}'],
      texts: ['The {product} I bought {days} weeks ago has stopped working. I claim the warranty.'],
    },
  },
  looking: [
    'Thank you for telling us. I have taken this over and will find out what happened.',
    'I am sorry for the trouble. I am asking the team on site and will write again by the end of the week.',
  ],
  question: [
    'Could you send us the number on your receipt, or a photo of it?',
    'On which day and at about what time was that?',
  ],
  reply: [
    'The receipt number is 40{days}77, see above.',
    'It was last week in the evening, about seven.',
    'Here you are. Please be quick now.',
  ],
  impatient: [
    'Is there any news?',
    'I am still waiting for an answer.',
    'Hello? It has been {days} days.',
  ],
  decision: {
    refund: 'You are right and we are sorry. We pay the full price back to your card.',
    replace: 'We are sorry. A new one is on its way to you; you may keep the other.',
    repair: 'We repair it free of charge; please bring it to the nearest store.',
    apology:
      'You should not have had to go through this. We apologise and have spoken with the team.',
    information:
      'Thank you for your patience. Here is how it came about, and what we have changed.',
    goodwill: 'We are sorry for the inconvenience and have sent you a voucher.',
    none: 'We have looked into it with care and cannot find a fault on our side. The reasons are below.',
  },
  notes: [
    'Store manager confirms: two people were on sick leave that day.',
    'Carrier says the parcel was scanned in the wrong depot.',
    'Same customer called last month about something else; be careful with the tone.',
    'Stock count of that evening attached to the ticket of the digital team.',
  ],
  findings: [
    'The account of the customer is right in every point; the records of the day agree.',
    'Partly so: the goods left in order, the fault arose on the way.',
    'The procedure was followed, but it takes too long.',
  ],
  rejection: [
    'This does not help me.',
    'A voucher is not what I asked for.',
    'I want my money back.',
  ],
  reopening: ['The refund has still not arrived.', 'It broke again in the same place.'],
  withdrawal: ['It has been sorted out in the shop.', 'The parcel has just come, never mind.'],
  recourse: 'Who does not agree can tell us so, and turn to the consumer protection authority.',
};

module.exports = { en };
