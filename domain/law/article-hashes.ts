import type { ActId } from "@/domain/law/acts";

/**
 * SHA-256 of the words of each cited article, as they stood when the provision was written against them. `law:check`
 * fails when the words held differ: then a person reads the article again, and only then changes the hash.
 */
export const ARTICLE_HASHES: {
  readonly [Id in ActId]: { readonly [version: string]: { readonly [article: number]: string } };
} = {
  "consumer-protection-law-2013": {
    "2013-10-25": {
      8: "caaadde3be6da52f9107b156887eb6580ede95bb74b9ea4dee70f36b088bc379",
      9: "e6461b1d325466ac950ac7dcf8c33abff979c09ce816815a4e33ee4fc50a284d",
      10: "b845d35d6795f0e02ee95c86a09da1622e9420c8408b5d64365d8c1ded538dab",
      16: "082241143b91d657af16325509d016c89b5a49c9cf48c184a620f4102cf39fa7",
      20: "3a42add07787a71f0bce0b085b44aa328fa26d59fd7341f59b575c2fb6fbaf7d",
      26: "293a68bcc6ec01258a886b9d0746742f3f27cb9fd1572cd575719f8d7561c9ad",
      48: "2713b517f0896268abe252c3d878d52271909a28ac9bc3f7198ecf5eed67d579",
      56: "7ded3afe5776014f802159c3f60c4da9e23be0d05b9c9eb97d5507d67c23925d",
    },
  },
  "consumer-protection-regulations-2024": {
    "2024-03-15": {
      10: "63cf28553366b4a41feea857d83943a55fdbdc6493d75aa5f4c6705da1ff1e88",
      11: "464f48c534b1c0b7a78c7f5aef6ed8ad4ac095ed4354329e6d796531840c1bbb",
      12: "5a1352f4d11ae9797aeeb4ad660f1c6648edc960c47897f29050169130a10e71",
      17: "a2f2ee7982c43c8dd3c83164be7756308c80e80ef8a3a2a232cd7c7b9e506f21",
      23: "40048185cc8c9d919aff2892e2c0164a535b230c5d40e7986540e040fbbfcf44",
      24: "46788381dcf15fdc26e78ddf550788c8d3247bae1a30aa8a56f3120778f53178",
      44: "38c16466b5aeb29b41df3f371f19f0193e293dd52328d5d11b579edf6f88e623",
    },
  },
  "telecom-regulations-2016": {
    "2016-02-06": {
      30: "6ec853712e44b14d6fb86677edcff74d16ed4595dbce50a1529f22c77f6e228d",
      39: "4c9c6a7ccae4ae5effa43be216d6a163bb31db9a127e192a2e2632e7d3898a7b",
      40: "2d5100bf2393c84887057cd9168a48a6f3b2cd0b52a5478972854abcbd61785f",
    },
  },
  "telecom-user-appeal-measures-2016": {
    "2016": {
      9: "21155cbf06fdb69264e981a02872c1fd4cb502f68f57f3d4905341217cc5c46d",
      10: "e4f5165349286c02aee92a7e59b21d9c6e47ad33b75a7aab21e4faa7a3d9d127",
      11: "fda6a68caee18daf234050dcd26f7b999af571f0f0bf39dc357f823c3d3b3703",
    },
  },
  "civil-code-2020": {
    "2020-05-28": {
      496: "a72d99b2d4e192f6d5f217bac5ef7055172f216d0b3fbf6c8f54c611234cdfb9",
      497: "4259fb67497ee1869c93c9e5437ecd6a608faec3c56da967e6fd7a6a2aad188a",
      498: "35f135b8f34f35249163da794d3b54bb64797b34a428921c224c1ceb1b61ce6b",
    },
  },
  "network-trading-measures-2025": {
    "2025-03-18": {
      2: "9ab4128894ddb934a182ca6bc9e56dfa26cda56980cec20b4c1e46f1632f45a2",
      17: "c38a888fb7e4734913d8bc1e2aa3de6dc7af8600caf09ac68e61bb7239faf214",
      18: "ca4ed20062ed19d1b21125a21c00e4f6fed26be49048ce211a34b55930314636",
      21: "4f38784b76ea74d71b35c3bdc942e5d523d3dbdfbfefea74cc4416238d7c83b1",
    },
  },
  "contract-admin-supervision-2025": {
    "2025-03-18": {
      6: "1d354931aa1d683ee3ba1f375be570bd80538f574e5b5cc59fd03e753b0318b4",
      8: "5e68bddc40179a4018db0e9b1bf1335ac64c605bfc78f01481f18105364670bc",
    },
  },
  "complaint-report-measures-2026": {
    "2025-12-30": {
      10: "e4418befc6784b756b204f08db967db5c4ee6172fdb2db62e751b309cf714e90",
      13: "e6162a4724f4a6d78b3d1000d572c884eafcb0997b50cddb9430d6c48a404bcf",
      16: "b70e6abd5351cd04ea7dd392f273a71db6c91f60de4b882580f61921aa550962",
      46: "5b4a3e2f05e8a27821f404f81b930651299d7a2c6292d37b7e0a89f1f02e5fa0",
    },
  },
  "platform-rules-measures-2025": {
    "2025-12-18": {
      32: "01c909b08c75ba60149b25110e840bf69c0cd495f922ef8693f287845ed8cd18",
    },
  },
  "ecommerce-law-2018": {
    "2018-08-31": {
      2: "7e529298432cb4c5341479173bf23aa1da6f39ba2127d4d9200464d2ab17262b",
      59: "153a8fecb06b1c3fc4f69f47858366660824b6c50e0dc6c49f4a2d6248e5b48e",
    },
  },
  "civil-code-contract-interpretation-2023": {
    "2023-12-04": {
      10: "b852929c209e94771f131a146e36c4c178b12bc52c1dcfd876f96ed59acadc73",
    },
  },
};
