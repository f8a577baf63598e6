// @ts-check
'use strict';

/** @param {string} text */
const words = (text) => text.split('،').map((word) => word.trim());

/** Given and family names by language, each in its own script. */
const NAMES = {
  ar: {
    given: words(
      'محمد، أحمد، عبدالله، خالد، سعود، فيصل، عمر، يوسف، علي، حسن، إبراهيم، طارق، ماجد، سلطان، ناصر، كريم، مصطفى، زياد، بدر، راشد، فاطمة، نورة، سارة، مريم، عائشة، ريم، هند، ليلى، منى، دانة، لطيفة، أسماء، هبة، ياسمين، شيماء، رنا، جود، العنود، أمل، سلمى'
    ),
    family: words(
      'العتيبي، القحطاني، الغامدي، الحربي، الشمري، الزهراني، الدوسري، المطيري، الهاشمي، المنصوري، الكعبي، البلوشي، الحارثي، الرواحي، الكواري، المري، العنزي، الرشيدي، الصباح، عبدالرحمن، حسين، السيد، إبراهيم، منصور، فؤاد، شاهين، خليل، الخطيب، حداد، عودة، الزعبي، النجار، المصري، صالح، الأنصاري'
    ),
  },
  fa: {
    given: words(
      'علی، محمد، حسین، رضا، امیر، مهدی، سعید، آرش، بابک، کیان، پویا، سینا، نیما، احسان، حمید، بهرام، فرهاد، کاوه، مریم، زهرا، فاطمه، سارا، نرگس، الهام، شیما، نگار، پریسا، مهسا، لیلا، نازنین، یاسمن، شیرین، آناهیتا، ریحانه، سمیرا، گلناز، هانیه، بهاره، مینا، ترانه'
    ),
    family: words(
      'محمدی، حسینی، احمدی، کریمی، رضایی، موسوی، جعفری، رحیمی، هاشمی، کاظمی، صادقی، اکبری، نوری، عباسی، مرادی، قاسمی، یوسفی، شریفی، طاهری، باقری، نجفی، سلیمانی، امینی، فرهادی، زمانی، خسروی، بهرامی، ابراهیمی، تهرانی، اصفهانی، شیرازی، تبریزی، ملکی، رستمی، پورمحمد'
    ),
  },
  en: {
    given: words(
      'Oliver، George، Harry، Jack، Noah، Leo، Arthur، James، Thomas، Daniel، Adam، Ryan، Samuel، Ethan، Priya، Aisha، Amelia، Olivia، Isla، Ava، Emily، Sophie، Grace، Freya، Chloe، Hannah، Zara، Maya، Lucy، Charlotte، Imran، Raj، Anita، Fiona، Callum، Megan، David، Rachel، Peter، Karen'
    ),
    family: words(
      'Smith، Jones، Taylor، Brown، Williams، Wilson، Johnson، Davies، Patel، Wright، Walker، Khan، Thompson، White، Hughes، Edwards، Green، Hall، Wood، Harris، Clarke، Jackson، Turner، Hill، Cooper، Ward، Morris، Ahmed، Begum، Murphy، Kelly، Sharma، Singh، Fernandes، Santos'
    ),
  },
};

module.exports = { NAMES };
