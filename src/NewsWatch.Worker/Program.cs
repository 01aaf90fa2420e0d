Console.WriteLine("newswatch");
