'use strict';

const CHOICES = ['retail', 'none'];

const chosenData = () => {
  const choice = process.env.CX_DEMO_DATA || 'retail';
  if (!CHOICES.includes(choice)) {
    throw new Error(`CX_DEMO_DATA must be one of ${CHOICES.join(', ')}, not "${choice}".`);
  }
  return choice;
};
const seed = async () => {};
module.exports = { chosenData, seed };
