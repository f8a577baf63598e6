// @ts-check
'use strict';

/** What the desk writes in English when it looks for a cause. @type {import('./index').AnalysisTexts} */
const en = {
  when: [
    'On {date}, as the complainant says. Our records agree.',
    'It reached us on {date}; it had happened shortly before.',
  ],
  howLong: [
    'For about {days} days: so far back goes the first trace of it in our records.',
    'We do not know exactly. The first similar report is {days} days older.',
    'Only in this case, as far as we can see.',
  ],
  whoNoticed: [
    'The complainant. Nobody of ours had reported it.',
    'The complainant first; the team had seen it too, but had not passed it on.',
  ],
  whyNoticed: [
    'Because it could not be overlooked: the purchase was of no use.',
    'By chance, while checking the receipt.',
    'Because what we had promised did not come.',
  ],
  reaction: [
    'The complainant asked the store, was put off, and then wrote to us.',
    'The complainant wrote at once and sent everything that we needed.',
    'The team apologised, but had nothing to offer on the spot.',
  ],
  causes: {
    'carrier-delay': {
      what: 'The parcel lay in the wrong depot, and its tracking stood still.',
      changedAfter: 'The carrier now reports every parcel that has not moved for a day.',
      whys: [
        'The parcel came late because it went to the wrong depot.',
        'It went there because the label carried an old sorting code.',
        'The code was old because the carrier changed its districts and our table did not follow.',
        'Nobody at ours is told when the districts change.',
      ],
    },
    'weak-packaging': {
      what: 'The goods were broken when the box was opened; the box itself was dented.',
      changedAfter:
        'Fragile goods go out in double-walled boxes until the new packaging is tested.',
      whys: [
        'The goods broke because the box gave way at its edge.',
        'It gave way because a single-walled box was used for a heavy item.',
        'It was used because the packing list knows volume, but not weight.',
        'The list was made when we sold clothes alone.',
      ],
    },
    'picking-error': {
      what: 'What came was not what had been ordered; the invoice was right.',
      changedAfter: 'Every item is scanned once more before the box is closed.',
      whys: [
        'The wrong item was sent because it was taken from the next shelf.',
        'It was taken there because both items look alike and lie side by side.',
        'Nobody noticed because the second scan is left out in the evening.',
        'It is left out because it counts against the target of parcels an hour.',
      ],
    },
    'supplier-quality': {
      what: 'The product failed under ordinary use; others of the same batch show the same fault.',
      changedAfter: 'The batch has been taken off the shelves, and each delivery is sampled.',
      whys: [
        'The product failed because a seam had been sewn with too few stitches.',
        'That was not seen because only the first delivery of a season is inspected.',
        'Only the first is, because the contract demands no more.',
        'The contract demands no more because it is five years old and was never reviewed.',
      ],
    },
    'unclear-description': {
      what: 'The product did what it should, but not what its page had led one to expect.',
      changedAfter: 'The page names material and measures, and shows the product on a person.',
      whys: [
        'The customer expected something else because the page left out the material.',
        'It was left out because the supplier does not send it along.',
        'Nobody asks for it because the field is not required.',
      ],
    },
    understaffed: {
      what: 'One till was open, the queue reached the shelves, and nobody had time to help.',
      changedAfter: 'A second till opens as soon as six people wait.',
      whys: [
        'People waited because one till of four was open.',
        'One was open because two colleagues were ill and nobody stood in.',
        'Nobody stood in because the roster has no reserve for Thursday evenings.',
        'It has none because it is planned by the sales of the year before.',
        'Those sales were low because the street was closed at that time.',
      ],
    },
    conduct: {
      what: 'A colleague answered curtly and left the customer standing.',
      changedAfter:
        'The store manager has spoken with the colleague; the talk is repeated in a month.',
      whys: [
        'The answer was curt because it was the tenth such question in an hour.',
        'It was asked so often because the price tags of the sale were missing.',
        'They were missing because they were printed a day late.',
        'Nobody says when the tags must be there, only when the sale begins.',
      ],
    },
    'till-fault': {
      what: 'The till charged twice and showed it once.',
      changedAfter:
        'The card readers have their new software; doubled payments are searched for every night.',
      whys: [
        'The amount was charged twice because the reader repeated its request.',
        'It repeated it because the confirmation came after its time limit.',
        'It came late because the store line was overloaded at noon.',
        'Nobody measures the line because it belongs to the shopping centre.',
      ],
    },
    'price-label': {
      what: 'The label promised less than the till charged.',
      changedAfter: 'Labels are compared with the till every morning before the doors open.',
      whys: [
        'The till charged more because the offer had ended the evening before.',
        'The old label still hung because the shelves were not done in the morning.',
        'They were not done because the list of ended offers came at noon.',
        'The list comes at noon because head office sends it by hand.',
      ],
    },
    'refund-process': {
      what: 'The refund was promised within five days and took three times as long.',
      changedAfter: 'Refunds below the limit are paid without a second signature.',
      whys: [
        'The money came late because the refund waited for a second signature.',
        'It waited because the one who signs was on leave.',
        'Nobody signed instead because the limit is lower than an ordinary purchase.',
        'The limit has not been raised since the store opened.',
      ],
    },
    'stock-shown-wrong': {
      what: 'The page showed the product in stock; it had been sold out since the morning.',
      changedAfter: 'The page asks the shelf system while it loads.',
      whys: [
        'The order could not be filled because the last one had been sold in a store.',
        'The page did not know because it reads the stock once a night.',
        'It reads it once a night because the old shelf system could do no more.',
        'The new one can, but nobody was asked to connect it.',
      ],
    },
    'app-release': {
      what: 'Since the update the app stopped where the payment is chosen.',
      changedAfter: 'The fault is mended; payments are part of the tests before each release.',
      whys: [
        'The app stopped because a saved card lacked a field.',
        'The field was new, and cards saved before do not have it.',
        'That was not seen because the tests use new accounts alone.',
        'There are no test accounts with a history.',
      ],
    },
  },
};

module.exports = { en };
