using System;
using Awa.Cdc;
using Awa.Shop;

Console.WriteLine(PaymentPage.Open());
Console.WriteLine($"{NightOrders.AreTaken(TimeSpan.FromHours(23))}");
Console.WriteLine($"{OurCdc.Centre.Organization!.Name.Value}: {OurCdc.Centre.Services.Count}");
