import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkHotlines } from "@/domain/hotlines/check";
import { KNOWN_CHANNELS } from "@/domain/hotlines/known-channels";
import { plainDate } from "@/domain/time/plain-date";

const check = (text: string) =>
  checkHotlines(text, { channels: KNOWN_CHANNELS, fakes: [] }, plainDate("2026-11-23"));

describe("a page", () => {
  const doorway = [
    "某锁业售后客服电话号码是多少:(1)400-1865-909",
    "某锁业客服联系平台:(2)400-1865-909",
    "某锁业400客服售后服务电话24小时热线",
    "某锁业客服在线支持:",
    "某锁业服务维修电话 400-1865-909",
    "某锁业总部报修中心",
    "甘孜得荣县、黔西南望谟县、鹤岗市兴山区、漳州市平和县、清远市阳山县、信阳市潢川县、厦门市湖里区、武威市古浪县",
    "阳江市阳西县、四平市双辽市、株洲市攸县、驻马店市泌阳县、莆田市荔城区、湛江市霞山区、泉州市惠安县、庆阳市庆城县",
  ].join("\n");

  it("is unmasked with its own words", () => {
    const { page, subjects } = check(doorway);
    expect(page.verdict).toBe("doorway");
    expect(page.signals.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["name-repeated", "number-repeated", "places-listed"]),
    );
    for (const { words } of page.signals)
      for (const word of words) expect(doorway).toContain(word.replace("…", ""));
    expect(subjects.every(({ state }) => state === "not-listed")).toBe(true);
  });

  const cities =
    "桂林市阳朔县、梧州市藤县、南宁市青秀区、贺州市昭平县、玉林市容县、百色市平果市、河池市都安县、来宾市忻城县、崇左市大新县、钦州市灵山县、北海市合浦县、防城港市上思县、贵港市平南县、柳州市柳城县、桂林市灵川县";
  it.each([
    [
      "another brand, one number under two marks",
      `小天鹅洗衣机售后服务电话全国24小时客服热线\n小天鹅洗衣机维修电话:(1)400-8899-771(点击咨询)(2)400-8899-771(点击咨询)\n更新时间:2026-11-01\n${cities}`,
    ],
    [
      "a name in the middle of its lines",
      "【全国】某保险柜售后\n24小时某保险柜客服电话400-1865-909\n官方某保险柜维修400-1865-909\n欢迎致电某保险柜400-1865-909\n总部某保险柜报修中心\n专业某保险柜服务中心",
    ],
    [
      "one single line",
      "某空调售后电话400-600-1234某空调维修电话400-600-1234某空调客服热线400-600-1234某空调24小时报修400-600-1234某空调全国统一热线某空调总部客服",
    ],
    [
      "a number in Chinese digits",
      `某燃气灶客服热线 四零零-八八九九-七七一\n某燃气灶维修 四〇〇八八九九七七一\n某燃气灶服务 肆零零捌捌玖玖柒柒壹\n${cities}`,
    ],
    [
      "English",
      "Acme refrigerator customer service 400-123-4567\nAcme refrigerator 24 hour hotline 400-123-4567\nAcme refrigerator after-sales 400-123-4567\nAcme refrigerator repair\nAcme refrigerator headquarters\nAcme refrigerator support",
    ],
  ])("is recognised as %s", (_, text) => {
    expect(check(text).page.verdict).toBe("doorway");
    expect(check(text).subjects.every(({ state }) => state === "not-listed")).toBe(true);
  });

  const file = `${process.cwd()}/../shared/source/doorway-page.txt`;
  it.skipIf(!existsSync(file))("recognises the page of the source", () => {
    const { page, subjects } = check(readFileSync(file, "utf8"));
    expect(page.verdict).toBe("doorway");
    expect(subjects.some(({ value, state }) => value === "4001865909" && state === "not-listed")).toBe(true);
    expect(subjects.some(({ state }) => state === "verified")).toBe(false);
  });

  const news =
    "记者调查发现，网上出现冒充某锁业官方客服的页面。这些页面反复出现400-1865-909这一号码，诱导消费者拨打电话后转账。某锁业表示，该号码400-1865-909并非其官方客服，请消费者不要拨打400-1865-909，如遇可疑电话可以向12315反映。警方提醒，任何索要验证码的客服都是假冒的，请通过合同、账单和官方应用查找联系方式。";
  it.each([
    ["an honest news page", news],
    [
      "a true contact page",
      "联系我们\n客服热线：10086\n服务监督热线：10080\n营业时间：每天8:00至20:00\n地址：某市某区某路1号\n如对处理结果不满意，可以向当地通信管理局申诉。",
    ],
    [
      "a list of places without a number",
      Array.from({ length: 40 }, (_, index) => `第${index}县`).join("、"),
    ],
    [
      "a list of branches, each with its own number",
      Array.from({ length: 8 }, (_, index) => `某市某${index}区营业厅 010-8888000${index}`).join("\n"),
    ],
    [
      "news that quotes the headlines of fakes",
      "记者调查：搜索“维修”搜到的都是李鬼\n这些页面的标题如出一辙：\n某空调售后服务电话\n某空调24小时热线\n某空调400客服电话\n某空调维修中心\n某空调总部报修\n某空调全国统一客服\n三个页面留下的号码都是400-100-2233。记者拨打400-100-2233后，对方自称是授权的维修点，上门后收了380元检测费。\n公司回应称，400-100-2233不是公司的电话，消费者应当通过官方应用报修，遇到假冒客服可以向12315投诉。",
    ],
    [
      "a maker's page with one hotline for many machines",
      "某电器全国服务热线 400-699-9999(7×24小时)\n某电器空调维修\n某电器洗衣机维修\n某电器冰箱维修\n某电器热水器维修\n某电器电视维修\n某电器厨电维修\n全国统一服务热线：400-699-9999\n售后投诉请拨：400-699-9999\n总部地址：某市某区某路1号",
    ],
    [
      "a list of shops with one hotline",
      Array.from({ length: 20 }, (_, index) => `某市第${index}区\n营业厅 客服电话：400-888-9999`).join("\n"),
    ],
    [
      "a notice for many counties",
      `关于在下列地区暂停办理业务的通知：${cities}。如有疑问，请咨询当地营业厅或者拨打10010。`,
    ],
    [
      "English news",
      "Police warn of fake airline hotlines. A reader searched for an airline and called 400-885-1234, which stood first in the results. She was asked to share her screen and lost 32,000 yuan. Reporters called 400-885-1234 again and nobody answered. The airline said that 400-885-1234 is not its number.",
    ],
    ["an empty page", ""],
  ])("%s is not called a doorway", (_, text) => {
    expect(check(text).page.verdict).toBe("no-signs");
  });
});
